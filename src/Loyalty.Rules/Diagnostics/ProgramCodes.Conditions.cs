namespace Loyalty.Rules.Diagnostics;

// When and for whom a rule is.
internal static partial class ProgramCodes
{
    internal static readonly DiagnosticDescriptor PriorityOutOfRange = Error(
        "LR0141",
        "A priority is out of range",
        "{0} has priority {1}. Use -1000000 to 1000000."
    );

    internal static readonly DiagnosticDescriptor MomentOutOfRange = Error(
        "LR0142",
        "A date is out of range",
        "{0} has a window that begins or ends on {1}. Use a date from 1970-01-01 to 2199-12-31."
    );

    internal static readonly DiagnosticDescriptor WindowEmpty = Error(
        "LR0143",
        "A window holds no time",
        "{0} is in force from {1} to {2}, which is no time at all, because the end is not included. Make the end later than the start."
    );

    internal static readonly DiagnosticDescriptor HoursWithoutDay = Error(
        "LR0144",
        "Weekly hours have no weekday",
        "{0} has weekly hours without a weekday. Name at least one."
    );

    internal static readonly DiagnosticDescriptor HoursOutOfRange = Error(
        "LR0145",
        "Weekly hours are outside the day",
        "{0} has weekly hours from minute {1} to minute {2} of the day. Use 0 to 1439 for the start and 0 to 1440 for the end."
    );

    internal static readonly DiagnosticDescriptor HoursEmpty = Error(
        "LR0146",
        "Weekly hours begin and end at the same time",
        "{0} has weekly hours that begin and end at minute {1} of the day. Use different times; the whole day is 00:00 to 24:00."
    );

    internal static readonly DiagnosticDescriptor UndeclaredAttribute = Error(
        "LR0147",
        "An attribute of members is not declared",
        "{0} asks for the member's attribute {1}, which the program does not declare. Add it to \"memberAttributes\"."
    );

    internal static readonly DiagnosticDescriptor AttributeWithoutValues = Error(
        "LR0148",
        "An attribute of members is asked for without a value",
        "{0} asks for the member's attribute {1} without a value. Name the values of which one must hold."
    );

    internal static readonly DiagnosticDescriptor RepeatedAttribute = Error(
        "LR0149",
        "An attribute of members is asked for twice",
        "{0} asks for the member's attribute {1} twice. Put all values that will do into one condition."
    );

    internal static readonly DiagnosticDescriptor UnknownTierRule = Error(
        "LR0150",
        "A tier is asked for of a rule that is unknown",
        "{0} asks for a tier of rule {1}, which the program does not have. Correct the id of the rule."
    );

    internal static readonly DiagnosticDescriptor RuleWithoutTiers = Error(
        "LR0151",
        "A tier is asked for of a rule that has none",
        "{0} asks for a tier of rule {1}, which has no member tiers. Name a rule that has them."
    );

    internal static readonly DiagnosticDescriptor UnknownTier = Error(
        "LR0152",
        "A tier is unknown",
        "{0} asks for tier {1} of rule {2}, which has no such tier. Correct the id of the tier."
    );

    internal static readonly DiagnosticDescriptor PurchaseBelowOne = Error(
        "LR0153",
        "The number of a purchase is below 1",
        "{0} asks for purchase number {1}. Purchases are counted from 1; use 1 or more."
    );

    internal static readonly DiagnosticDescriptor UnitsOutOfRange = Error(
        "LR0154",
        "A number of units is out of range",
        "{0} has {1} units in \"{2}\". Use 1 to 1000000."
    );

    internal static readonly DiagnosticDescriptor MeasureInOtherUnit = Error(
        "LR0155",
        "A measure of the member is asked for in another unit",
        "{0} asks for the measure of rule {1} in {2}, but it counts in another unit. Use {3}."
    );

    internal static readonly DiagnosticDescriptor RangeOfAll = Error(
        "LR0156",
        "A range of the member has no end",
        "{0} asks for something of the member without saying how much. Add \"atLeast\", \"below\" or both."
    );

    internal static readonly DiagnosticDescriptor RangeEmpty = Error(
        "LR0157",
        "A range of the member holds nothing",
        "{0} asks for something of the member from {1} to below {2}, which is nothing. Use 0 or more, and an upper end above the lower one."
    );

    internal static readonly DiagnosticDescriptor BasketOfAnything = Error(
        "LR0380",
        "A condition on the basket asks for nothing",
        "{0} asks for something in the basket without saying how much. Add \"units\", \"spend\", \"unitsBelow\" or \"spendBelow\"."
    );

    internal static readonly DiagnosticDescriptor BasketOfNothing = Error(
        "LR0381",
        "A condition on the basket lets no basket through",
        "{0} asks for a basket with {1} or more and less than {2}, which is none. Use 0 or more, and an upper end above the lower one."
    );
}
