namespace Loyalty.Rules.Diagnostics;

// What a rule gives, and its caps.
internal static partial class ProgramCodes
{
    internal static readonly DiagnosticDescriptor NotADiscount = Error(
        "LR0161",
        "An item reward gives points",
        "{0} gives points where only a discount is possible. Take a percentage or an amount off."
    );

    internal static readonly DiagnosticDescriptor NothingOff = Error(
        "LR0162",
        "A reward takes nothing off",
        "{0} takes 0 % off, which is no reward. Use more than 0 and at most 100."
    );

    internal static readonly DiagnosticDescriptor AmountOffOutOfRange = Error(
        "LR0163",
        "An amount off is out of range",
        "{0} takes {1} off. Use more than 0 and at most {2}."
    );

    internal static readonly DiagnosticDescriptor PointsOutOfRange = Error(
        "LR0164",
        "Points are out of range",
        "{0} gives {1} points. Use 1 to 1000000000000."
    );

    internal static readonly DiagnosticDescriptor ValueOutOfRange = Error(
        "LR0165",
        "A cost or perceived value is out of range",
        "{0} has a reward with {1} of {2}. Use 0 to {3}."
    );

    internal static readonly DiagnosticDescriptor CostAboveValue = Warning(
        "LR0166",
        "A reward costs more than it brings",
        "{0} gives what costs {1} and is worth {2} to the customer. Give something that is worth more than it costs, or correct the numbers."
    );

    internal static readonly DiagnosticDescriptor CapOutOfRange = Error(
        "LR0171",
        "A cap is out of range",
        "{0} has a cap of {1} on {2}. Use 0 to 1000000000000."
    );

    internal static readonly DiagnosticDescriptor CapOfZero = Warning(
        "LR0172",
        "A cap lets nothing through",
        "{0} has a cap of 0, so it never gives anything. Raise the cap, or remove the rule."
    );

    internal static readonly DiagnosticDescriptor CapOfOtherReward = Error(
        "LR0173",
        "A cap counts what the rule does not give",
        "{0} has a cap on {1}, which it does not give. Cap {2}."
    );

    internal static readonly DiagnosticDescriptor DuplicateCap = Warning(
        "LR0174",
        "Two caps hold over the same stretch",
        "{0} has two caps on {1} over the same stretch, of which only the lower one matters. Remove the other one."
    );

    internal static readonly DiagnosticDescriptor WindowOfTransactionCap = Warning(
        "LR0175",
        "A cap of a transaction has a window",
        "{0} has a cap of each transaction with a calendar window, which has no effect. Remove the window, or make it a cap of each member."
    );
}
