using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.CrossSell;
using Loyalty.Rules.Rewards.FreeItem;

namespace Loyalty.Rules.ReferenceModel;

/// <summary>"Buy X, get Y", as free items and cross-sell both say it.</summary>
internal sealed record ItemOffer(ItemRewardRule Rule, Selector Buy, int X, Selector Get, int Y)
{
    internal Reward Reward => Rule.Reward;

    /// <summary>Whether the rule is a stamp card.</summary>
    internal bool IsCard { get; init; }

    /// <summary>What adds a stamp to the card.</summary>
    internal StampRate Stamp { get; init; } = StampRate.PerUnit;

    /// <summary>Whether only what was owed before may be given.</summary>
    internal bool NextVisit { get; init; }

    /// <summary>Whether what the rule owes waits for a later sale.</summary>
    internal bool Banks => IsCard || NextVisit;

    /// <summary>Whether money that is spent on what is bought makes units due, without a card.</summary>
    internal bool CountsMoney => !IsCard && Stamp.Kind == StampKind.PerAmount;

    /// <summary>Whether what was bought before makes one reward due in every sale.</summary>
    internal bool OfHistory { get; init; }

    /// <summary>Whether this sale may make units due.</summary>
    internal bool Earns { get; init; } = true;

    /// <summary>Whether all units of a set are free, so that nothing has to be bought beside them.</summary>
    internal bool FreesWholeSets => X == 0 && !OfHistory;

    internal WeighedUnits Weighed { get; init; }

    /// <summary>Whether the number given need not be a multiple of Y.</summary>
    internal bool Partial => !FreesWholeSets && (Rule.PartialGet ?? KeepsWhatItOwes);

    /// <summary>Units that caps leave, and that one sale may have; null for no limit.</summary>
    internal long? UnitRoom(SaleAtHand sale) =>
        CapRoom.Smaller(
            CapRoom.Smaller(CapRoom.Of(sale, Rule, CapUnit.Units), CapRoom.Of(sale, Rule, CapUnit.Times, Y)),
            (long?)Rule.Repeat * Y
        );

    /// <summary>What caps on units and times leave of a number.</summary>
    internal long Allowed(SaleAtHand sale, long asked, long? unitRoom) =>
        InWholeRewards(CapRoom.Cut(sale, Rule, asked, unitRoom));

    internal long InWholeRewards(long units) => Partial ? units : units - (units % Y);

    private bool KeepsWhatItOwes => IsCard || Rule is FreeItemRule { Mode: FreeItemMode.OnTop, Bank: true };

    internal static ItemOffer Of(FreeItemRule rule)
    {
        int x = rule.Mode == FreeItemMode.PayFor ? rule.Buy.Units - rule.Get.Units : rule.Buy.Units;
        return new ItemOffer(rule, rule.Buy.Items, x, rule.Get.Items, rule.Get.Units)
        {
            IsCard = rule.Mode == FreeItemMode.Stamps,
            Stamp = rule.Stamp,
            NextVisit = rule.Redeem == RedeemWhen.NextVisit,
            Weighed = rule.Weighed,
        };
    }

    internal static ItemOffer Of(CrossSellRule rule)
    {
        bool ofHistory = rule.Bought != BoughtWhen.InBasket;
        int x =
            ofHistory ? 0
            : rule.Spend is null ? rule.When.Units
            : 1;
        return new ItemOffer(rule, rule.When.Items, x, rule.Offer.Items, rule.Offer.Units)
        {
            OfHistory = ofHistory,
            NextVisit = rule.Redeem == RedeemWhen.NextVisit,
            Stamp = rule.Spend is { } spend ? StampRate.PerAmount(spend) : StampRate.PerUnit,
        };
    }
}
