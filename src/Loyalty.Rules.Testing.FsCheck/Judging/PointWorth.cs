namespace Loyalty.Rules.Testing.Laws.Judging;

/// <summary>What points are worth: so many of them so many minor units.</summary>
internal sealed class PointWorth(long points, long minorUnits, int pointDecimals)
{
    private readonly decimal _lastDecimal = new(1, 0, 0, false, (byte)pointDecimals);

    /// <summary>Minor units of points counted in their last decimal, exactly enough to compare.</summary>
    internal decimal Of(long number) => number * _lastDecimal * minorUnits / points;
}
