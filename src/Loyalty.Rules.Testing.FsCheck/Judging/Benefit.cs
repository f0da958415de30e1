using Loyalty.Rules.Testing.Steps;

namespace Loyalty.Rules.Testing.Laws.Judging;

/// <summary>What a customer gets.</summary>
internal readonly struct Benefit(long discount, long points)
{
    /// <summary>Minor units.</summary>
    internal long Discount { get; } = discount;

    internal long Points { get; } = points;

    internal static Benefit Of(StepResult result) => new(result.Decision.Discount.MinorUnits, result.Decision.Points);

    internal Benefit And(Benefit other) => new(Discount + other.Discount, Points + other.Points);

    /// <summary>Whether it is more than another. Where nobody said what points are worth, more of one and not less of the other.</summary>
    internal bool IsMoreThan(Benefit other, PointWorth? worth) =>
        worth is { } known
            ? known.Of(Points - other.Points) + (Discount - other.Discount) > 0
            : Discount >= other.Discount && Points >= other.Points && !Equals(other);

    internal string InWords(Stage stage) =>
        stage.Money(Discount)
        + " off and "
        + (Points == 1 ? "1 point" : FormattableString.Invariant($"{Points} points"));
}
