using System.Globalization;
using Loyalty.Rules.Diagnostics;

namespace Loyalty.Rules.Rewards.TieredSpend;

/// <summary>Checks the thresholds of tiers or steps one after the other.</summary>
internal sealed class ThresholdCheck
{
    private readonly RuleCheck _check;
    private readonly OutcomeUnit _unit;
    private long? _last;

    internal ThresholdCheck(RuleCheck check, OutcomeUnit unit)
    {
        _check = check;
        _unit = unit;
    }

    private long Most =>
        _unit switch
        {
            OutcomeUnit.Money => ProgramLimits.Amount,
            OutcomeUnit.Units => ProgramLimits.UnitsOfSale,
            _ => long.MaxValue,
        };

    /// <summary>Checks the threshold of what comes next, such as <c>tier 'gold'</c>.</summary>
    internal void Next(DiagnosticPath path, string what, long from)
    {
        if (from < 0)
            _check.Report(ProgramCodes.NegativeThreshold, path, what, Shown(from));
        else if (from <= _last)
            _check.Report(ProgramCodes.NotAscending, path, what, Shown(from), Shown(_last.Value));
        else if (from > Most)
            _check.Report(ProgramCodes.OutOfReach, path, what, Shown(from), Shown(Most));
        _last = Math.Max(from, _last ?? from);
    }

    /// <summary>A threshold as messages show it.</summary>
    internal string Shown(long from) =>
        _unit == OutcomeUnit.Money
            ? _check.Money(from).ToString()
            : from.ToString(CultureInfo.InvariantCulture) + Noun(from);

    private string Noun(long count)
    {
        string one = _unit switch
        {
            OutcomeUnit.Units => " unit",
            OutcomeUnit.Visits => " visit",
            _ => " point",
        };
        return count == 1 ? one : one + "s";
    }
}
