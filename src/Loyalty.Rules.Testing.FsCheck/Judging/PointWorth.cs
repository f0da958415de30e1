namespace Loyalty.Rules.Testing.Laws.Judging;

/// <summary>What points are worth: so many of them so many minor units.</summary>
internal sealed class PointWorth(long points, long minorUnits)
{
    /// <summary>Minor units, exactly enough to compare.</summary>
    internal decimal Of(long number) => (decimal)number * minorUnits / points;
}
