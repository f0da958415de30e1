using System.Globalization;
using Loyalty.Rules.Diagnostics;

namespace Loyalty.Rules.Rewards.TieredSpend;

/// <summary>Checks the thresholds of tiers or steps one after the other.</summary>
internal sealed class ThresholdCheck
{
    private readonly RuleCheck _check;
    private readonly BasketMeasure _measure;
    private long? _last;

    internal ThresholdCheck(RuleCheck check, BasketMeasure measure = BasketMeasure.Spend)
    {
        _check = check;
        _measure = measure;
    }

    private long Most => _measure == BasketMeasure.Units ? ProgramLimits.UnitsOfSale : ProgramLimits.Amount;

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
        _measure == BasketMeasure.Units
            ? from.ToString(CultureInfo.InvariantCulture) + (from == 1 ? " unit" : " units")
            : _check.Money(from).ToString();
}
