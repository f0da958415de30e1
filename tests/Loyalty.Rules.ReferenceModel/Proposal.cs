using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.Redemption;

namespace Loyalty.Rules.ReferenceModel;

/// <summary>What a rule would take at its turn, caps applied, before anything is taken.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Takes">What it takes, in the order of choice.</param>
/// <param name="Settle">Gives what is left of that as far as the margin guard lets it through, posts it, and tells what the rule came to.</param>
internal sealed record Proposal(RewardRule Rule, List<Taking> Takes, Func<List<Taking>, Decided> Settle)
{
    /// <summary>What each unit gets, for a reward of items.</summary>
    internal Reward? OfUnits { get; init; }

    /// <summary>The unit that a cap on money gave in part, or null.</summary>
    internal GoodsUnit? CutUnit { get; init; }

    /// <summary>Whether the units taken stay buys for rules decided later.</summary>
    internal bool KeepsBuys { get; init; }

    /// <summary>Uses up the units that had to be bought for those taken.</summary>
    internal Action<List<Taking>> UseUp { get; init; } = _ => { };

    /// <summary>A rule that takes nothing off the basket.</summary>
    internal static Proposal OfNothing(RewardRule rule, Func<Decided> settle) => new(rule, [], _ => settle());

    /// <summary>Lets rules decided later see what is taken.</summary>
    /// <param name="sale">The sale.</param>
    /// <param name="takes">What is left of the proposal.</param>
    /// <param name="combines">Whether later rewards may be given on the same units.</param>
    internal void Take(SaleAtHand sale, List<Taking> takes, bool combines)
    {
        foreach (var (line, unit, off) in takes)
        {
            unit?.Rewards.Add(new UnitReward(Rule.Id, combines, off));
            line.Remaining -= off;
            if (unit is null && Rule is RedemptionRule)
                line.Redeemed += off;
            sale.Discounted.Add((Rule.Id, line));
        }
    }

    internal void Consume(List<Taking> takes)
    {
        if (!KeepsBuys)
            takes.FindAll(one => one.Unit is not null).ForEach(one => one.Unit!.IsGoneAsBuy = true);
    }

    /// <summary>Decides the rule by itself.</summary>
    internal Decided Decide(SaleAtHand sale)
    {
        Take(sale, Takes, ItemGrant.Combines(Rule));
        Consume(Takes);
        UseUp(Takes);
        return Settle(Takes);
    }
}
