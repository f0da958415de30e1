using System.Globalization;

namespace Loyalty.Rules.Rewards.TieredSpend;

/// <summary>How many points an amount of money earns, linearly: 1 point per 1.00, 1.5 points per 10.00.</summary>
/// <remarks>Immutable and thread-safe. The default value earns nothing.</remarks>
public readonly struct EarnRate : IEquatable<EarnRate>
{
    /// <summary>Makes a rate.</summary>
    /// <param name="thousandthPoints">Thousandths of a point: 1500 is 1.5 points.</param>
    /// <param name="per">Minor units that earn them; at least 1.</param>
    public EarnRate(long thousandthPoints, long per)
    {
        ThousandthPoints = thousandthPoints;
        Per = per;
    }

    /// <summary>Thousandths of a point.</summary>
    public long ThousandthPoints { get; }

    /// <summary>Minor units that earn them.</summary>
    public long Per { get; }

    /// <inheritdoc/>
    public bool Equals(EarnRate other) => ThousandthPoints == other.ThousandthPoints && Per == other.Per;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is EarnRate other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((ThousandthPoints.GetHashCode() * 397) ^ Per.GetHashCode());

    /// <summary>Such as <c>1500/1000 points per 1000 minor units</c>.</summary>
    public override string ToString() =>
        string.Format(CultureInfo.InvariantCulture, "{0}/1000 points per {1} minor units", ThousandthPoints, Per);

    /// <summary>Whether two rates are written the same.</summary>
    public static bool operator ==(EarnRate left, EarnRate right) => left.Equals(right);

    /// <summary>Whether two rates are written differently.</summary>
    public static bool operator !=(EarnRate left, EarnRate right) => !left.Equals(right);
}
