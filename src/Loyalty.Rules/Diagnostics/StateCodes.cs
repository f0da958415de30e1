namespace Loyalty.Rules.Diagnostics;

/// <summary>What reading a member's state by its plan can find, besides what any document can have: LR0079 to LR0098.</summary>
internal static class StateCodes
{
    internal static readonly DiagnosticDescriptor NoSuchStep = Error(
        "LR0079",
        "A step is named that gives no coupons.",
        "{0} is no step that gives coupons. {1}"
    );

    internal static readonly DiagnosticDescriptor OtherProgram = Error(
        "LR0080",
        "The document is of another program.",
        "The document is of program {0}, and the plan is of {1}. Read it with a plan of its own program."
    );

    internal static readonly DiagnosticDescriptor OtherVersion = Error(
        "LR0081",
        "The document is of another version of the program.",
        "The document is of version {0} of the program, and the plan is of version {1}. Read it with a plan of its own version."
    );

    internal static readonly DiagnosticDescriptor OtherContent = Error(
        "LR0082",
        "The document is of another program that has the same id and version.",
        "The program's content was {0} when the document was written, and it is {1} now, under the same id and version. "
            + "Read it with the plan that wrote it, and raise the version whenever a program changes."
    );

    internal static readonly DiagnosticDescriptor OtherCurrency = Error(
        "LR0083",
        "The document is of another currency than the program.",
        "The amounts of the document are of {0}, and those of the program of {1}. Read it with the plan that wrote it."
    );

    internal static readonly DiagnosticDescriptor NotAHash = Error(
        "LR0084",
        "A text is not a hash.",
        "{0} is not a hash. Here belong 16 hexadecimal digits in lower case, as they were written."
    );

    internal static readonly DiagnosticDescriptor UnknownRule = Error(
        "LR0085",
        "The program has no such rule.",
        "The program has no rule {0}.{1}"
    );

    internal static readonly DiagnosticDescriptor NoSuchAccount = Error(
        "LR0086",
        "A rule, or the program itself, keeps no such account.",
        "{0} keeps nothing in an account {1}. It keeps {2}."
    );

    internal static readonly DiagnosticDescriptor NoSuchCap = Error(
        "LR0087",
        "A cap is named that counts nothing.",
        "{0} is no cap that counts here. {1}"
    );

    internal static readonly DiagnosticDescriptor NoWindow = Error(
        "LR0088",
        "A window is named where an account has none.",
        "{0} keeps {1} without a window. Leave the property out."
    );

    internal static readonly DiagnosticDescriptor WrongWindowStart = Error(
        "LR0089",
        "A day does not begin the window of an account.",
        "{0} keeps {1} for each {2}, and none begins on {3}. The one of that day begins on {4}."
    );

    internal static readonly DiagnosticDescriptor ValueOutOfRange = Error(
        "LR0090",
        "An account cannot hold a value.",
        "{0} is out of range. {1} keeps {2} to {3} in {4}."
    );

    internal static readonly DiagnosticDescriptor WrongDenominator = Error(
        "LR0091",
        "A denominator is not that of an account.",
        "{0} is not the denominator here. {1}"
    );

    internal static readonly DiagnosticDescriptor RepeatedCounter = Error(
        "LR0092",
        "A counter stands twice in a state.",
        "This account of this window stands in the list already. Keep one."
    );

    internal static readonly DiagnosticDescriptor RepeatedLot = Error(
        "LR0093",
        "A lot stands twice in a state.",
        "A lot of this transaction, rule and instant stands in the list already. Keep one."
    );

    internal static readonly DiagnosticDescriptor RepeatedSale = Error(
        "LR0094",
        "A sale stands twice in a state.",
        "This transaction stands in the list already. Keep one."
    );

    internal static readonly DiagnosticDescriptor Overdrawn = Error(
        "LR0095",
        "More of a lot remains than was issued.",
        "{0} points cannot remain of {1}. Give the points issued, or less."
    );

    internal static readonly DiagnosticDescriptor LotTimes = Error(
        "LR0096",
        "A lot is available or expires before it was issued.",
        "The lot was issued on {0}; it cannot be available before that, and cannot expire by then."
    );

    internal static readonly DiagnosticDescriptor OutsideHorizon = Error(
        "LR0097",
        "An applied sale lies outside the lateness horizon.",
        "A state remembers the sales of the {0} days up to the latest one, and this is none of them. Mend the instant, or that of the latest sale."
    );

    internal static readonly DiagnosticDescriptor TooManyPoints = Error(
        "LR0098",
        "Points come to more than a balance can be.",
        "All points together come to more than {0}. Take lots out."
    );

    internal static readonly DiagnosticDescriptor NoSuchTier = Error(
        "LR0075",
        "A tier is named that rewards nobody.",
        "{0} is no tier that is counted here. {1}"
    );

    internal static readonly DiagnosticDescriptor NoSuchCounter = Error(
        "LR0076",
        "A counter is named that the rule does not keep.",
        "{0} is no counter that is kept here. {1}"
    );

    /// <summary>All of them, in the order of their codes.</summary>
    internal static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        NoSuchTier,
        NoSuchCounter,
        NoSuchStep,
        OtherProgram,
        OtherVersion,
        OtherContent,
        OtherCurrency,
        NotAHash,
        UnknownRule,
        NoSuchAccount,
        NoSuchCap,
        NoWindow,
        WrongWindowStart,
        ValueOutOfRange,
        WrongDenominator,
        RepeatedCounter,
        RepeatedLot,
        RepeatedSale,
        Overdrawn,
        LotTimes,
        OutsideHorizon,
        TooManyPoints,
    ];

    private static DiagnosticDescriptor Error(string code, string title, string message) =>
        new(code, DiagnosticSeverity.Error, title, message);
}
