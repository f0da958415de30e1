namespace Loyalty.Rules.ReferenceModel;

/// <summary>The units that an item reward falls on, in the order of choice, with the minor units off each.</summary>
/// <param name="Really">What the margin guard let through.</param>
/// <param name="CutByCap">Whether a cap on money cut.</param>
/// <param name="CutByGuard">Whether the guard cut.</param>
internal sealed record ItemsGiven(List<(GoodsUnit Unit, long Off)> Really, bool CutByCap, bool CutByGuard)
{
    /// <summary>What rewards come to that were granted or cut; for nothing granted without the guard the answer of the rule.</summary>
    internal Verdict VerdictOr(bool cut, Verdict ofNothing) =>
        Really.Count > 0 ? (cut || CutByCap || CutByGuard ? Verdict.Reduced : Verdict.Awarded)
        : CutByGuard ? Verdict.CutByGuard
        : ofNothing;

    internal long Money => Really.Sum(one => one.Off);
}
