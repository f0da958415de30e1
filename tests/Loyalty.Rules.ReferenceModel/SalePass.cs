using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.ReferenceModel;

/// <summary>A sale gone through once: some rules decided one after the other, from its untouched lines on.</summary>
internal sealed class SalePass(SaleAtHand sale)
{
    internal SaleAtHand Sale { get; } = sale;

    /// <summary>What each rule came to, in the order of decision.</summary>
    internal List<(RewardRule Rule, Decided Decided)> Decided { get; } = [];

    internal Decided Of(RewardRule rule) => Decided.Find(one => one.Rule == rule).Decided;

    /// <summary>Whether a rule was granted something, be it cut by the margin guard afterwards.</summary>
    internal bool Grants(RewardRule rule) =>
        Of(rule) is { } decided && (decided.Outcome.Granted > 0 || decided.Outcome.Verdict == Verdict.CutByGuard);

    /// <summary>What the sale is worth to the customer, in minor units.</summary>
    internal Fraction Worth()
    {
        var added = Sale.Awards.Where(award => award.Kind == AwardKind.ItemAdded);
        var money = new Fraction(
            Sale.Awards.Sum(award => award.Discount) + added.Sum(award => award.PerceivedValue ?? 0),
            1
        );
        long points = Sale.Awards.Sum(award => award.Points);
        return WorthOfOne(Sale.Program) is { } worth ? money.Plus(worth.Times(points)) : money;
    }

    /// <summary>Minor units that one of the last decimal of points is worth, or null.</summary>
    internal static Fraction? WorthOfOne(LoyaltyProgram program) =>
        program.PointValue is { } value
            ? new Fraction(value.Worth, value.Points * System.Numerics.BigInteger.Pow(10, program.PointDecimals))
            : null;
}
