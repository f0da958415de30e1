using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Receipts;

/// <summary>Says why a reward was not given, where a customer wants to know: limits, hours, a bonus given before. Never who they are.</summary>
internal static class LimitWords
{
    internal static string? Of(Wording wording, Decision decision, in Outcome outcome)
    {
        string rule = wording.RuleName(outcome.RuleId);
        return outcome.Verdict switch
        {
            Verdict.CapReached => Limit(wording, wording.RuleOf(outcome.RuleId)!, rule),
            Verdict.Reduced when outcome.AwardUnit != OutcomeUnit.Money => wording.Say(
                ReceiptText.LimitCut,
                ("rule", rule),
                ("granted", wording.Number(outcome.Granted)),
                ("asked", wording.Number(outcome.Asked))
            ),
            Verdict.OutsideWindow when IsBetweenItsDates(decision, outcome.RuleId) => wording.Say(
                ReceiptText.Hours,
                ("rule", rule),
                ("hours", HoursWords.Of(wording, wording.RuleOf(outcome.RuleId)!.Active!.Hours))
            ),
            Verdict.AlreadyGiven => wording.Say(ReceiptText.AlreadyGiven, ("rule", rule)),
            _ => null,
        };
    }

    /// <summary>Names the window of the rule's caps where they share one: the outcome does not say which of several caps holds.</summary>
    private static string Limit(Wording wording, RewardRule rule, string name)
    {
        string[] windows = wording.Say(ReceiptText.LimitWindows).Split('|');
        int window = rule.Caps.Count == 0 ? -1 : PlaceOf(rule.Caps[0]);
        foreach (var cap in rule.Caps)
        {
            if (PlaceOf(cap) != window)
                window = -1;
        }
        return window < 0 || window >= windows.Length
            ? wording.Say(ReceiptText.Limit, ("rule", name))
            : wording.Say(ReceiptText.LimitOfWindow, ("rule", name), ("window", windows[window]));
    }

    /// <summary>The place of a cap's window in <see cref="ReceiptText.LimitWindows"/>.</summary>
    private static int PlaceOf(Cap cap) =>
        cap.Scope == CapScope.Transaction ? 0
        : cap.Window == CalendarWindow.Lifetime ? 6
        : (int)cap.Window;

    /// <summary>A customer cares about hours, not about rules of last year.</summary>
    private static bool IsBetweenItsDates(Decision decision, string ruleId)
    {
        long ticks = decision.Sale.Header.At.UtcTicks;
        return decision.Plan.Ranks.Find(ruleId) is { Rule.Active: not null, Gate: { } gate }
            && ticks >= gate.From
            && ticks < gate.To;
    }
}
