namespace Loyalty.Rules.Diagnostics;

// Birthdays, sign-up bonuses, what was bought before, coupons.
internal static partial class ProgramCodes
{
    internal static readonly DiagnosticDescriptor BirthdayDaysOutOfRange = Error(
        "LR0290",
        "The days around a birthday are out of range",
        "{0} takes {1} days {2} the birthday. Use 0 to 180."
    );

    internal static readonly DiagnosticDescriptor DaysOutOfRange = Error(
        "LR0291",
        "A number of business days is out of range",
        "{0} speaks of {1} business days. Use {2} to {3}."
    );

    internal static readonly DiagnosticDescriptor OnlyOfFirstPurchase = Error(
        "LR0292",
        "A bonus on enrolment asks for a purchase",
        "{0} is given on enrolment and has \"{1}\", which only a first purchase has. Remove it, or use the occasion 'firstPurchase'."
    );

    internal static readonly DiagnosticDescriptor MinimumSpendOutOfRange = Error(
        "LR0293",
        "A minimum spend is out of range",
        "{0} asks for a spend of {1}. Use 0 to {2}."
    );
}
