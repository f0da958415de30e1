namespace Loyalty.Rules.ReferenceModel;

/// <summary>The numbers from which "buy X, get Y" says how many units fall due.</summary>
/// <param name="Stamps">Open stamps before the sale (T).</param>
/// <param name="Owed">Units owed before the sale (B).</param>
/// <param name="BuysOnly">Units that are buys and no targets (a).</param>
/// <param name="Both">Units that are both (b).</param>
/// <param name="TargetsOnly">Units that are targets and no buys (g).</param>
internal sealed record ItemNumbers(long Stamps, long Owed, long BuysOnly, long Both, long TargetsOnly)
{
    internal long Targets => Both + TargetsOnly;

    /// <summary>Stamps with this sale, if so many of the overlap are given and so no longer bought.</summary>
    internal long Counted(long givenOfBoth) => Stamps + BuysOnly + Both - givenOfBoth;

    /// <summary>Units due in all, if so many of the overlap are given.</summary>
    internal long Due(ItemOffer offer, long givenOfBoth) => Owed + (offer.Y * (Counted(givenOfBoth) / offer.X));

    /// <summary>The largest number of targets that may be given, before caps.</summary>
    internal long Asked(ItemOffer offer)
    {
        long asked = Targets;
        while (asked > Due(offer, Math.Max(0, asked - TargetsOnly)) || (!offer.IsCard && asked % offer.Y != 0))
            asked--;
        return asked;
    }

    /// <summary>The most of the overlap that may be among so many given units.</summary>
    internal long MostOfBoth(ItemOffer offer, long given)
    {
        long most = Both;
        while (given > Due(offer, most))
            most--;
        return most;
    }
}
