using System.Globalization;
using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.CrossSell;
using Loyalty.Rules.Rewards.FreeItem;
using Loyalty.Rules.Testing.Laws.Drawing;
using Loyalty.Rules.Testing.Programs;

namespace Loyalty.Rules.Testing.Laws.Judging;

/// <summary>Rules together give no more than a cap says.</summary>
/// <param name="cap">The cap.</param>
/// <param name="rules">The rules that it holds for.</param>
/// <param name="call">The call that tries it.</param>
internal sealed class CapLaw(Cap cap, IReadOnlyList<RewardRule> rules, string call) : Law
{
    internal override string Says =>
        rules.Count == 1
            ? $"rule '{rules[0].Id}' never gives more than the cap"
            : "the rules never give more than the cap";

    internal override string Condition =>
        "It holds where the program says the cap itself: a rule's own cap knows nothing of what other rules give.";

    internal override string Call => call;

    internal override Breach? Judge(LawCase tried, Stage stage)
    {
        var clock = ProgramClock.Of(stage.Plan);
        var members = new Dictionary<string, MemberState>(StringComparer.Ordinal);
        var uses = new Dictionary<string, decimal>(StringComparer.Ordinal);
        var seen = new List<Visit>();
        foreach (var visit in tried.History.Visits)
        {
            var result = stage.Decide(visit, members);
            decimal use = result.Decision.Admission.IsAccepted ? result.Decision.Awards.Sum(UseOf) : 0;
            string? over =
                cap.Scope == CapScope.Transaction ? visit.Id
                : visit.Member is { } member
                    ? FormattableString.Invariant($"{member} {clock.WindowOf(cap.Window, visit.At)}")
                : null;
            if (over is null)
                continue;
            uses.TryGetValue(over, out decimal before);
            uses[over] = before + use;
            if (uses[over] > cap.Amount)
                return new Breach(
                    tried,
                    $"{InWords(uses[over], stage)} given; the cap is {InWords(cap.Amount, stage)} {OverWhat()}.",
                    [new Scene("Then", visit, result)],
                    cap.Scope == CapScope.Transaction ? [] : [.. seen.Where(one => one.Member == visit.Member)]
                );
            seen.Add(visit);
        }
        return null;
    }

    private decimal UseOf(Award award)
    {
        var rule = rules.FirstOrDefault(one => string.Equals(one.Id, award.RuleId, StringComparison.Ordinal));
        return rule is null
            ? 0
            : cap.Unit switch
            {
                CapUnit.Money => award.Discount,
                CapUnit.Points => award.Points,
                CapUnit.Units => award.Units,
                _ => TimesOf(rule, award),
            };
    }

    /// <summary>A reward of Y units counts its units against Y.</summary>
    private static decimal TimesOf(RewardRule rule, Award award) =>
        rule switch
        {
            FreeItemRule free => (decimal)award.Units / free.Get.Units,
            CrossSellRule cross => (decimal)award.Units / cross.Offer.Units,
            _ => 1,
        };

    private string InWords(decimal amount, Stage stage)
    {
        if (cap.Unit == CapUnit.Money)
            return stage.Money((long)amount);
        string word =
            cap.Unit == CapUnit.Times ? "time"
            : cap.Unit == CapUnit.Units ? "unit"
            : "point";
        return amount.ToString("0.##", CultureInfo.InvariantCulture) + " " + word + (amount == 1 ? "" : "s");
    }

    private string OverWhat() =>
        cap.Scope == CapScope.Transaction ? "a sale"
        : cap.Window == CalendarWindow.Lifetime ? "a member for ever"
        : "a member and " + cap.Window.ToString().ToLowerInvariant();
}
