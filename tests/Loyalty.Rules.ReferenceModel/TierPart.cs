using Loyalty.Rules.Rewards.TieredSpend;

namespace Loyalty.Rules.ReferenceModel;

/// <summary>The part of a sale that one tier prices: so much of all that earns, and the same fraction of every line.</summary>
internal sealed record TierPart(Tier? Tier, long Amount, long Of)
{
    internal EarnRate? Rate => Tier?.Earn;

    /// <summary>The part of something that is all of a line, or of a unit.</summary>
    internal Fraction ShareOf(long amount) => Of == 0 ? Fraction.Zero : new Fraction(amount, Of).Times(Amount);

    /// <summary>A whole sale, priced by one tier.</summary>
    internal static TierPart Whole(Tier? tier, TierSale sale)
    {
        long all = sale.Base(tier?.Earn?.Unit ?? default);
        return new TierPart(tier, all, all);
    }
}
