using System.Globalization;
using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.SignUpBonus;

namespace Loyalty.Rules.Receipts;

/// <summary>Says every outcome in English with its numbers, for whoever runs the program.</summary>
internal static class Explanation
{
    private static readonly NumberStyle Plain = new(".", "");

    internal static IReadOnlyList<string> Of(Decision decision)
    {
        var lines = new List<string>();
        if (!decision.Admission.IsAccepted)
            lines.Add(decision.Admission.Describe());
        var awards = new Dictionary<string, Award>(StringComparer.Ordinal);
        foreach (var award in decision.Awards)
            awards[award.RuleId] = award;
        foreach (var outcome in decision.Outcomes)
            lines.Add(outcome.RuleId + ": " + Words(decision, outcome, awards));
        foreach (var fault in decision.Faults)
            lines.Add($"{fault.RuleId}: failed with {fault.Type}; the sale stands without it. Mend the custom rule.");
        return lines;
    }

    private static string Words(Decision decision, in Outcome outcome, Dictionary<string, Award> awards) =>
        outcome.Verdict switch
        {
            Verdict.Awarded => $"gave {Given(decision, outcome, awards)}.{Progress(decision, outcome)}",
            Verdict.Reduced =>
                $"gave {Given(decision, outcome, awards)}; {Limits(decision)} or what was left to discount cut the rest.{Progress(decision, outcome)}",
            Verdict.NotYet when outcome.Waiting > 0 =>
                $"{Due(decision, outcome)} due, to be taken at a later visit.{Progress(decision, outcome)}",
            Verdict.NotYet => "nothing is due yet." + Progress(decision, outcome),
            Verdict.NoTarget =>
                $"{Due(decision, outcome)} due, and nothing in the basket can take {Them(outcome)}.{Progress(decision, outcome)}",
            Verdict.CapReached =>
                $"{Due(decision, outcome)} due, and a cap lets nothing through.{Progress(decision, outcome)}",
            Verdict.Lost when outcome.Node is { } node =>
                $"{Due(decision, outcome)} due, but {Winner(outcome, node)}.{Progress(decision, outcome)}",
            Verdict.Lost =>
                $"{Due(decision, outcome)} due, but '{outcome.LostTo}' was decided before and took its items.{Progress(decision, outcome)}",
            Verdict.OutsideWindow => "the sale lies outside its dates or hours.",
            Verdict.NotEligible => $"not for this sale: {Reason(decision, outcome)}.",
            Verdict.NeedsMember when decision.Sale.Header.Details.Enrol =>
                "for members only. The sale asks to enrol and names no member: give it the id of the new member.",
            Verdict.NeedsMember => "for members only, and this is a guest's sale.",
            Verdict.AlreadyGiven => "given to this member before; it is given once.",
            Verdict.NoOccasion when outcome.ProgressUnit == OutcomeUnit.Points => "the sale does not ask for it."
                + Progress(decision, outcome),
            Verdict.NotEnoughPoints =>
                $"it costs {Amount(decision, outcome.Need, OutcomeUnit.Points)}, and {Amount(decision, outcome.Have, OutcomeUnit.Points)} can be spent.",
            Verdict.NoOccasion => IsOfFirstPurchase(decision, outcome)
                ? "no purchase of somebody who has joined, or too long after."
                : "the member had joined before this sale.",
            Verdict.CutByGuard =>
                $"{Due(decision, outcome)} due, and the margin guard lets nothing through.{Progress(decision, outcome)}",
            Verdict.Silent => "the custom rule proposed nothing.",
            _ => "not looked at.",
        };

    private static bool IsOfFirstPurchase(Decision decision, in Outcome outcome) =>
        decision.Plan.Ranks.Find(outcome.RuleId)?.Rule is SignUpBonusRule { Occasion: SignUpOccasion.FirstPurchase };

    private static string Given(Decision decision, in Outcome outcome, Dictionary<string, Award> awards)
    {
        string given = Amount(decision, outcome.Granted, outcome.AwardUnit);
        if (outcome.Asked != outcome.Granted)
            given += $" of {Amount(decision, outcome.Asked, outcome.AwardUnit)}";
        if (!awards.TryGetValue(outcome.RuleId, out var award))
            return given;
        if (award.Kind == AwardKind.BasketDiscount)
            given += " off";
        if (award.Kind == AwardKind.ItemAdded)
            given += " to add";
        if (award.Kind == AwardKind.ItemDiscount)
            given += $", {Money(decision, award.Discount)} off";
        if (award.CouponUntil is not null && award.Kind != AwardKind.Coupon)
            given += " and a coupon";
        if (award.PointsRedeemed > 0)
            given += $" for {Amount(decision, award.PointsRedeemed, OutcomeUnit.Points)}{Claim(decision, award)}";
        if (award.Cost is { } cost)
            given += $", cost {Money(decision, cost)}";
        if (award.PerceivedValue is { } value)
            given += $", worth {Money(decision, value)} to the customer";
        return given;
    }

    /// <summary>What a till says of the price is told where it is wrong, and never used.</summary>
    private static string Claim(Decision decision, in Award award) =>
        decision.Sale.Header.Details.RedemptionOf(award.RuleId)?.ClaimedPoints is { } claimed
        && claimed != award.PointsRedeemed / (decimal)PointNumber.UnitOf(decision.Plan.Program.PointDecimals)
            ? $" (the till said {claimed.ToString(CultureInfo.InvariantCulture)})"
            : "";

    private static string Due(Decision decision, in Outcome outcome)
    {
        long due = DueOf(outcome);
        return due == 0 ? "a reward is" : Amount(decision, due, outcome.AwardUnit) + (IsOne(outcome) ? " is" : " are");
    }

    private static string Limits(Decision decision) =>
        decision.Plan.Program.MarginGuard is null ? "a cap" : "a cap, the margin guard";

    private static string Winner(in Outcome outcome, string node) =>
        outcome.LostTo is { } rule
            ? $"'{rule}' is given in '{node}' instead"
            : $"another branch of '{node}' is in effect";

    private static string Them(in Outcome outcome) => IsOne(outcome) ? "it" : "them";

    private static bool IsOne(in Outcome outcome) => DueOf(outcome) <= 1 || outcome.AwardUnit == OutcomeUnit.Money;

    private static long DueOf(in Outcome outcome) => Math.Max(outcome.Asked, outcome.Waiting);

    private static string Progress(Decision decision, in Outcome outcome)
    {
        if (outcome.Need == 0)
            return "";
        string have =
            outcome.ProgressUnit == OutcomeUnit.Money
                ? Money(decision, outcome.Have)
                : Number(decision, outcome.Have, outcome.ProgressUnit);
        return $" So far {have} of {Amount(decision, outcome.Need, outcome.ProgressUnit)}.";
    }

    private static string Amount(Decision decision, long amount, OutcomeUnit unit)
    {
        if (unit == OutcomeUnit.Money)
            return Money(decision, amount);
        string word = unit switch
        {
            OutcomeUnit.Points => "point",
            OutcomeUnit.Visits => "visit",
            OutcomeUnit.Coupons => "coupon",
            OutcomeUnit.Stamps => "stamp",
            _ => "unit",
        };
        string number = Number(decision, amount, unit);
        return number + " " + word + (number == "1" ? "" : "s");
    }

    private static string Number(Decision decision, long amount, OutcomeUnit unit) =>
        unit == OutcomeUnit.Points
            ? Plain.Short(amount, decision.Plan.Program.PointDecimals)
            : amount.ToString(CultureInfo.InvariantCulture);

    private static string Money(Decision decision, long minorUnits) =>
        new Money(minorUnits, decision.Sale.Header.Currency).ToString();

    private static string Reason(Decision decision, in Outcome outcome) =>
        outcome.Reason switch
        {
            EligibilityReason.Employees => decision.Sale.Header.Details.Employee
                ? "it is an employee's"
                : "it is not an employee's",
            EligibilityReason.Store => "another store",
            EligibilityReason.Channel => "another channel",
            EligibilityReason.Tender => "another means of payment",
            EligibilityReason.Code => "no code that the rule asks for was presented",
            EligibilityReason.Basket => "the basket holds too little, or too much, of what the rule asks for besides",
            EligibilityReason.Attribute => "an attribute of the member differs",
            EligibilityReason.Segment => "another segment of members",
            EligibilityReason.Birthday => "the member's birthday is not near",
            EligibilityReason.Tier => "the member's tier is too low",
            EligibilityReason.Purchase => "it is not the purchase of the right number",
            EligibilityReason.Phase => "the member is in another phase of the journey",
            EligibilityReason.Measure => "the member's spend, purchases, points or the like lie outside its range",
            EligibilityReason.History => "the member has not bought what it asks for, or nobody says when",
            EligibilityReason.Trial => "the member has bought what it offers, or nobody says when",
            _ => "a condition does not hold",
        };
}
