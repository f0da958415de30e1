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
        "{0} asks for a spend of {1}. Use {2} to {3}."
    );

    internal static readonly DiagnosticDescriptor UnitsOfHistory = Error(
        "LR0294",
        "A purchase of before is asked for with an amount",
        "{0} asks for \"{1}\" of what was bought before, but only the day of a purchase is kept. Remove \"{1}\", or ask for a purchase in this basket."
    );

    internal static readonly DiagnosticDescriptor NextVisitOfHistory = Error(
        "LR0295",
        "A purchase of before is rewarded at the next visit",
        "{0} asks for a purchase of before and gives at the next visit, so that every sale would bring more. Give it now, or ask for a purchase in this basket."
    );

    internal static readonly DiagnosticDescriptor HistoryNotAsked = Warning(
        "LR0296",
        "A history is said that nothing asks for",
        "{0} says what is known of earlier purchases, and asks for none. Remove \"history\", or use \"trial\" or \"bought\"."
    );

    internal static readonly DiagnosticDescriptor TrialOfAssumedBought = Warning(
        "LR0297",
        "A trial never comes, because everybody counts as having bought",
        "{0} cannot fire: it is for members who have never bought what it offers, and takes all of them to have bought it. Let the host say it with 'fromHost', or assume never."
    );

    internal static readonly DiagnosticDescriptor MixedCoupons = Error(
        "LR0298",
        "Steps give coupons and other rewards",
        "{0} gives coupons at some steps and other rewards at others. Give one or the other, or make two rules of it."
    );

    internal static readonly DiagnosticDescriptor PiecesOfCoupons = Error(
        "LR0299",
        "A coupon falls on pieces of the basket",
        "{0} gives coupons and has \"{1}\", but a coupon comes off the basket as a whole. Remove \"{1}\"."
    );

    internal static readonly DiagnosticDescriptor CouponOfOtherKind = Error(
        "LR0167",
        "A coupon takes neither a percentage nor an amount off",
        "{0} gives a coupon that takes neither a percentage nor an amount off. Use one of the two."
    );

    internal static readonly DiagnosticDescriptor CouponForNextVisit = Error(
        "LR0168",
        "A coupon is owed until the next visit",
        "{0} gives a coupon, which is for a later visit anyway, and redeems at the next visit. Remove \"redeem\"."
    );
}
