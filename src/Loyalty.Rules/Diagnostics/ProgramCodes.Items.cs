namespace Loyalty.Rules.Diagnostics;

// Rules that give units of goods.
internal static partial class ProgramCodes
{
    internal static readonly DiagnosticDescriptor OptionOfOtherMode = Error(
        "LR0206",
        "An option has no meaning here",
        "{0} says \"{1}\", which has a meaning only {2}. Leave it out, or read the rule in another mode."
    );

    internal static readonly DiagnosticDescriptor MoreThanTheSet = Error(
        "LR0207",
        "More of a set is free than it has",
        "{0} frees {1} units of every set of {2}. Free at most as many as the set has."
    );

    internal static readonly DiagnosticDescriptor OtherThanTheSet = Error(
        "LR0208",
        "A set gives other items than its own",
        "{0} sells sets and gives other items than those of the set. Leave \"items\" out of \"get\", or use mode 'inBasket'."
    );

    internal static readonly DiagnosticDescriptor AddedNotFree = Error(
        "LR0209",
        "A unit to add is not free",
        "{0} gives units to add to the basket, which are free, and says another reward. Leave the discount out, or use mode 'inBasket'."
    );

    internal static readonly DiagnosticDescriptor WholeRewardsOfCard = Warning(
        "LR0210",
        "A card gives whole rewards only",
        "{0} owes units, and gives them only {1} at a time: fewer stay owed even where the basket could take them. Leave \"partialGet\" out, or ignore this if it is meant."
    );

    internal static readonly DiagnosticDescriptor UpToOutOfRange = Error(
        "LR0214",
        "A highest price is out of range",
        "{0} gives units of up to {1}. Use more than 0 and at most {2}."
    );

    internal static readonly DiagnosticDescriptor UpToFixedPrice = Warning(
        "LR0215",
        "No unit can get a fixed price",
        "{0} cannot fire: it gives units of up to {1}, which come down to {2} only where they cost more. Raise the one, or lower the other."
    );

    internal static readonly DiagnosticDescriptor RepeatOutOfRange = Error(
        "LR0216",
        "The times of a sale are out of range",
        "{0} gives its reward {1} times in a sale. Use 1 to 1000000."
    );

    internal static readonly DiagnosticDescriptor StampOutOfRange = Error(
        "LR0217",
        "The money for a stamp is out of range",
        "{0} adds a stamp for every {1}. Use more than 0 and at most {2}."
    );
}
