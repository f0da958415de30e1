using Loyalty.Rules.Rewards.FreeItem;

namespace Loyalty.Rules.ReferenceModel;

/// <summary>The numbers from which "buy X, get Y" says how many units fall due.</summary>
/// <param name="Stamps">Open stamps before the sale (T).</param>
/// <param name="Owed">Units owed before the sale (B).</param>
/// <param name="Rest">Money that earlier sales left over for stamps by amount (R).</param>
/// <param name="BuysOnly">Units that are buys and no targets (a).</param>
/// <param name="BothPrices">The prices of the units that are both (b of them), in the order of choice.</param>
/// <param name="TargetsOnly">Units that are targets and no buys (g).</param>
/// <param name="MoneyOfBuys">Minor units that are left of all buys.</param>
internal sealed record ItemNumbers(
    long Stamps,
    long Owed,
    long Rest,
    long BuysOnly,
    IReadOnlyList<long> BothPrices,
    long TargetsOnly,
    long MoneyOfBuys
)
{
    private IReadOnlyList<long>? _summed;
    private long[] _sums = [];

    internal long Both => BothPrices.Count;

    internal long Targets => Both + TargetsOnly;

    /// <summary>Buys that stay, if so many of the overlap are given.</summary>
    internal long Bought(long givenOfBoth) => BuysOnly + Both - givenOfBoth;

    /// <summary>The stamps that the sale adds, if so many of the overlap are given. A basket counts units as a card does.</summary>
    internal long Added(ItemOffer offer, long givenOfBoth) =>
        !offer.Earns
            ? 0
            : offer.Stamp.Kind switch
            {
                StampKind.PerVisit => Math.Min(1, Bought(givenOfBoth)),
                StampKind.PerAmount => Spend(givenOfBoth) / offer.Stamp.Amount,
                _ => Bought(givenOfBoth),
            };

    /// <summary>The money that makes stamps by amount, if so many of the overlap are given.</summary>
    internal long Spend(long givenOfBoth) => Rest + MoneyOfBuys - MoneyOfFirst((int)givenOfBoth);

    /// <summary>What so many units of the overlap cost. The sums are kept, for there may be very many units.</summary>
    private long MoneyOfFirst(int givenOfBoth)
    {
        if (!ReferenceEquals(_summed, BothPrices))
        {
            long sum = 0;
            _sums = [0, .. BothPrices.Select(price => sum += price)];
            _summed = BothPrices;
        }
        return _sums[givenOfBoth];
    }

    /// <summary>Units due in all, if so many of the overlap are given.</summary>
    internal long Due(ItemOffer offer, long givenOfBoth) =>
        Owed + (offer.Y * ((Stamps + Added(offer, givenOfBoth)) / offer.X));

    /// <summary>The largest number of targets that may be given, before caps.</summary>
    internal long Asked(ItemOffer offer)
    {
        if (offer.OfHistory)
            return offer.InWholeRewards(Math.Min(Targets, offer.Y));
        long asked = Targets;
        while (asked > 0 && !(MayGive(offer, asked, Math.Max(0, asked - TargetsOnly)) && IsWhole(offer, asked)))
            asked--;
        return asked;
    }

    /// <summary>The most of the overlap that may be among so many given units.</summary>
    internal long MostOfBoth(ItemOffer offer, long given)
    {
        long most = Both;
        while (most > 0 && !MayGive(offer, given, most))
            most--;
        return most;
    }

    private bool MayGive(ItemOffer offer, long given, long ofBoth) =>
        offer.FreesWholeSets || offer.OfHistory || given <= (offer.NextVisit ? Owed : Due(offer, ofBoth));

    private static bool IsWhole(ItemOffer offer, long given) => offer.InWholeRewards(given) == given;

    /// <summary>The numbers with more units of the get selector, which cost nothing as far as anybody knows.</summary>
    internal ItemNumbers With(int more, bool areBuys)
    {
        if (!areBuys)
            return this with { TargetsOnly = TargetsOnly + more };
        return this with { BothPrices = [.. BothPrices, .. Enumerable.Repeat(0L, more)] };
    }
}
