using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.Redemption;
using Loyalty.Rules.Rewards.TieredSpend;

namespace Loyalty.Rules.Receipts;

/// <summary>Says why a reward was not given, where a customer wants to know: limits, hours, a bonus given before. Never who they are.</summary>
internal static class LimitWords
{
    internal static string? Of(Wording wording, Decision decision, RuleNumbers numbers, in Outcome outcome)
    {
        string rule = wording.RuleName(outcome.RuleId);
        return outcome.Verdict switch
        {
            Verdict.CapReached => Limit(wording, CommonPlace(wording.RuleOf(outcome.RuleId)!), rule),
            // What is earned on a sale is nobody's business: to a customer the guard is a limit like any other.
            Verdict.CutByGuard => Limit(wording, -1, rule),
            Verdict.Reduced => Cut(wording, numbers, outcome, rule),
            Verdict.OutsideWindow when IsBetweenItsDates(decision, outcome.RuleId) => wording.Say(
                ReceiptText.Hours,
                ("rule", rule),
                ("hours", HoursWords.Of(wording, wording.RuleOf(outcome.RuleId)!.Active!.Hours))
            ),
            Verdict.NotEnoughPoints => wording.Say(
                ReceiptText.PointsMissing,
                ("rule", rule),
                ("have", wording.PointNumber(outcome.Have)),
                ("need", wording.PointNumber(outcome.Need))
            ),
            // Who asked for it waits for an answer.
            Verdict.NoTarget or Verdict.Lost when wording.RuleOf(outcome.RuleId) is RedemptionRule => wording.Say(
                ReceiptText.NothingToTakeIt,
                ("rule", rule)
            ),
            // Who does not ask to join is not told on every receipt that they have.
            Verdict.AlreadyGiven when decision.Sale.Header.Details.Enrol => wording.Say(
                ReceiptText.AlreadyGiven,
                ("rule", rule)
            ),
            _ => null,
        };
    }

    /// <summary>Says how much of an award a cap let through. A discount that took all that was left of the basket was cut by no cap, and needs no words.</summary>
    private static string? Cut(Wording wording, RuleNumbers numbers, in Outcome outcome, string rule)
    {
        bool money = outcome.AwardUnit == OutcomeUnit.Money;
        bool whole = outcome.Granted == outcome.Asked;
        var cutRule = wording.RuleOf(outcome.RuleId)!;
        var full = money || whole ? numbers.FullMoneyCap(cutRule) : null;
        if (money && full is null && !(GoesBySets(cutRule) && !whole))
            return null;
        if (whole)
            return Limit(wording, full is null ? -1 : PlaceOf(full), rule);
        return wording.Say(
            ReceiptText.LimitCut,
            ("rule", rule),
            ("granted", wording.Amount(outcome.Granted, outcome.AwardUnit)),
            ("asked", wording.Amount(outcome.Asked, outcome.AwardUnit))
        );
    }

    /// <summary>Sets never ask for more than there is left, so what is missing was cut by a cap.</summary>
    private static bool GoesBySets(RewardRule rule) => rule is BasketTierRule { Per: RewardPer.Set };

    private static string Limit(Wording wording, int window, string name)
    {
        string[] windows = wording.Say(ReceiptText.LimitWindows).Split('|');
        return window < 0 || window >= windows.Length
            ? wording.Say(ReceiptText.Limit, ("rule", name))
            : wording.Say(ReceiptText.LimitOfWindow, ("rule", name), ("window", windows[window]));
    }

    /// <summary>The place of the window that all caps of a rule share, or -1: the outcome does not say which of several caps holds.</summary>
    private static int CommonPlace(RewardRule rule)
    {
        int window = rule.Caps.Count == 0 ? -1 : PlaceOf(rule.Caps[0]);
        foreach (var cap in rule.Caps)
        {
            if (PlaceOf(cap) != window)
                return -1;
        }
        return window;
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
