using System.Globalization;
using Loyalty.Rules.Diagnostics;

namespace Loyalty.Rules.Rewards;

internal sealed partial class RuleCheck
{
    private const string InMoney = "money";

    private void CheckMember(DiagnosticPath path, IReadOnlyList<MemberCondition> ranges)
    {
        if (!_reporter.Count(path, "member", ranges.Count, ProgramLimits.PartsOfRule))
            return;
        for (int i = 0; i < ranges.Count; i++)
        {
            // One condition stands without a list.
            var own = ranges.Count == 1 ? path : path.Then(i);
            if (ranges[i].RuleId is { } ruleId)
                CheckMeasured(own.Then("rule"), ruleId, ranges[i].Unit);
            CheckRange(own, ranges[i]);
        }
    }

    private void CheckMeasured(DiagnosticPath path, string ruleId, OutcomeUnit said)
    {
        string rule = Quoted.Of(ruleId);
        if (!_tiers.HasRule(ruleId))
            Report(ProgramCodes.UnknownTierRule, path, rule);
        else if (!_tiers.HasTiers(ruleId))
            Report(ProgramCodes.RuleWithoutTiers, path, rule);
        else if (NameOf(_tiers.UnitOf(ruleId)) is var unit && unit != NameOf(said))
            Report(
                ProgramCodes.MeasureInOtherUnit,
                path,
                rule,
                NameOf(said),
                unit == InMoney ? "money in quotes, such as \"3.00\"" : unit + ", such as 3"
            );
    }

    private static string NameOf(OutcomeUnit unit) =>
        unit switch
        {
            OutcomeUnit.Money => InMoney,
            OutcomeUnit.Points => "points",
            _ => "whole numbers",
        };

    private void CheckRange(DiagnosticPath path, MemberCondition range)
    {
        if (range.AtLeast is null && range.Below is null)
            Report(ProgramCodes.RangeOfAll, path);
        else if (range.AtLeast < 0 || range.Below <= Math.Max(0, range.AtLeast ?? 0))
            Report(ProgramCodes.RangeEmpty, path, Shown(range.AtLeast ?? 0), Shown(range.Below ?? 0));

        string Shown(long value) =>
            range.InMoney ? Money(value).ToString()
            : range.InPoints ? ShownPoints(value)
            : value.ToString(CultureInfo.InvariantCulture);
    }
}
