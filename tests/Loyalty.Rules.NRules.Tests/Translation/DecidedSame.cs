using System.Text;

namespace Loyalty.Rules.ForwardChaining.Tests.Translation;

/// <summary>What a decision and the state after it come to, in words that are the same of a program and of its translation.</summary>
internal static class DecidedSame
{
    private const string Measuring = ":tiers";

    internal static string Of(Decision decision)
    {
        var text = new StringBuilder();
        text.Append(decision.Admission.Status).Append(' ').Append(decision.Admission.Refusal).Append('\n');
        text.Append(FormattableString.Invariant($"{decision.Total} {decision.Discount} {decision.Payable} "));
        text.Append(FormattableString.Invariant($"{decision.Points} {decision.PointsRedeemed}\n"));
        foreach (var award in decision.Awards)
            text.Append(
                FormattableString.Invariant(
                    $"{award.RuleId} {award.Kind} {award.Discount} {award.Points} {award.Units} {award.PointsRedeemed} {award.Cost} {award.PerceivedValue}\n"
                )
            );
        foreach (var part in decision.LineDiscounts)
            text.Append(
                FormattableString.Invariant($"line {part.Line} {decision.Awards[part.Award].RuleId} {part.Amount}\n")
            );
        foreach (var fault in decision.Faults)
            text.Append("fault ").Append(fault.RuleId).Append(' ').Append(fault.Type).Append('\n');
        foreach (
            string posting in decision
                .Postings.Where(IsOfMember)
                .Select(Say)
                .OrderBy(one => one, StringComparer.Ordinal)
        )
            text.Append(posting).Append('\n');
        return text.ToString();
    }

    internal static string Of(MemberState state)
    {
        var core = state.Core;
        var kept = new SortedSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < core.Count; i++)
        {
            var slot = core.Layout.Slots[StateCore.SlotOf(core.Keys[i])];
            int period = StateCore.PeriodOf(core.Keys[i]);
            if (core.Values[i] != 0)
                kept.Add(Say(slot, period, core.Values[i]));
        }
        foreach (var lot in state.Lots)
            kept.Add(FormattableString.Invariant($"lot {lot.TransactionId} {lot.RuleId} {lot.Points} {lot.Remaining}"));
        return string.Join("\n", kept);
    }

    private static bool IsOfMember(Posting posting) =>
        posting.Account
            is PostingAccount.Points
                or PostingAccount.Purchases
                or PostingAccount.Enrolment
                or PostingAccount.Redemption
                or PostingAccount.JourneyPoints
                or PostingAccount.Measure;

    private static string Say(Posting posting) =>
        FormattableString.Invariant(
            $"{posting.Account} {Own(posting.RuleId)} {posting.Period} {posting.Before} {posting.After}"
        );

    private static string Say(in StateSlot slot, int period, long value)
    {
        string account = slot.Account.ToString();
        if (slot.Account == PostingAccount.CustomCounter && slot.Name is "stamps" or "owed" or "remainder" or "steps")
        {
            account =
                slot.Name == "stamps" ? "Stamps"
                : slot.Name == "owed" ? "OwedUnits"
                : slot.Name == "steps" ? "StepRemainder"
                : "Remainder";
            if (account == "Remainder")
                value = value % 2 == 0 ? value / 2 : -(value + 1) / 2;
        }
        // A bonus is given once, by a cap in the translation. Two caps that limit the same are one there.
        if (slot.Account == PostingAccount.Bonus)
            account = "CapUse";
        return FormattableString.Invariant($"{account} {Own(slot.RuleId)} {period} {value}");
    }

    private static string? Own(string? ruleId) =>
        ruleId?.EndsWith(Measuring, StringComparison.Ordinal) == true ? ruleId[..^Measuring.Length] : ruleId;
}
