using System.Globalization;

namespace Loyalty.Rules.Rewards.TieredSpend;

/// <summary>How many points something earns: 1 point per 1.00, 1.5 points per 10.00, 5 points for every 2 units, 10 points a visit.</summary>
/// <remarks>Immutable and thread-safe. The default value earns nothing.</remarks>
public readonly struct EarnRate : IEquatable<EarnRate>
{
    /// <summary>Makes a rate that is linear in money.</summary>
    /// <param name="thousandthPoints">Thousandths of a point: 1500 is 1.5 points.</param>
    /// <param name="per">Minor units that earn them; at least 1.</param>
    public EarnRate(long thousandthPoints, long per)
        : this(thousandthPoints, per, EarningUnit.Money, false) { }

    /// <summary>Makes a rate.</summary>
    /// <param name="thousandthPoints">Thousandths of a point: 1500 is 1.5 points.</param>
    /// <param name="per">Minor units, units or visits that earn them; at least 1.</param>
    /// <param name="unit">Of what there must be so many.</param>
    /// <param name="step">Whether only whole multiples earn.</param>
    public EarnRate(long thousandthPoints, long per, EarningUnit unit, bool step)
    {
        ThousandthPoints = thousandthPoints;
        Per = per;
        Unit = unit;
        Step = step;
    }

    /// <summary>Thousandths of a point.</summary>
    public long ThousandthPoints { get; }

    /// <summary>Minor units, units or visits that earn them.</summary>
    public long Per { get; }

    /// <summary>Of what there must be so many.</summary>
    public EarningUnit Unit { get; }

    /// <summary>Whether only whole multiples of <see cref="Per"/> earn; else each part of one earns its part.</summary>
    public bool Step { get; }

    /// <inheritdoc/>
    public bool Equals(EarnRate other) =>
        ThousandthPoints == other.ThousandthPoints && Per == other.Per && Unit == other.Unit && Step == other.Step;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is EarnRate other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        unchecked((ThousandthPoints.GetHashCode() * 397) ^ Per.GetHashCode() ^ ((int)Unit * 2) ^ (Step ? 1 : 0));

    /// <summary>Such as <c>1500/1000 points per 1000 minor units</c>.</summary>
    public override string ToString() =>
        string.Format(
            CultureInfo.InvariantCulture,
            "{0}/1000 points per {1}{2} {3}",
            ThousandthPoints,
            Step ? "whole " : "",
            Per,
            Unit == EarningUnit.Money ? "minor units"
                : Unit == EarningUnit.Units ? "units"
                : "visits"
        );

    /// <summary>Whether two rates are written the same.</summary>
    public static bool operator ==(EarnRate left, EarnRate right) => left.Equals(right);

    /// <summary>Whether two rates are written differently.</summary>
    public static bool operator !=(EarnRate left, EarnRate right) => !left.Equals(right);
}
