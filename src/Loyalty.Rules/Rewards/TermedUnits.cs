namespace Loyalty.Rules.Rewards;

/// <summary>Lists and counts the units of a rule that says more of them than the default.</summary>
internal static class TermedUnits
{
    /// <summary>Lists the targets in the order of choice, what the customer chose for the rule first, and counts them and the buys.</summary>
    internal static UnitCounts List(RuleTurn turn, string ruleId, UnitTerms terms, bool card)
    {
        long buys = 0;
        turn.CandidateCount = 0;
        turn.BuysAmount = 0;
        turn.FitCandidates();
        foreach (ref readonly var block in turn.Touched())
        {
            foreach (int place in block.Places(block.Measured | block.Targets))
            {
                int units = PlaceOf(turn, place, terms.Weighed);
                if (units < 0)
                    continue;
                ref var line = ref turn.Lines[units];
                line.Price();
                ulong bit = 1UL << place;
                bool bought = (block.Measured & bit) != 0;
                if (bought)
                    buys += line.BuysOf(card);
                // Money is what remains, whatever rules took of the units.
                if (bought && line.BuysOf(card: true) > 0)
                    turn.BuysAmount += turn.Lines[place].Remaining - line.AmountOfRest();
                if ((block.Targets & bit) == 0)
                    continue;
                AddTargets(turn, terms, place, line, bought, whole: units != place);
                if (terms.Combines)
                    AddPieces(turn, terms, place, line, bought, card, whole: units != place);
            }
        }
        if (terms.ByCost)
            UnitCosts.Sort(turn, highestFirst: terms.Order == UnitOrder.HighestCost);
        else
            CandidateUnits.Sort(turn.Candidates, turn.CandidateCount);
        turn.Chosen.PutFirst(ruleId, turn, turn.CandidateCount);
        return Count(turn, buys);
    }

    /// <summary>Counts the targets that are listed.</summary>
    internal static UnitCounts Count(RuleTurn turn, long buys)
    {
        long both = 0;
        long getOnly = 0;
        for (int i = 0; i < turn.CandidateCount; i++)
        {
            long candidate = turn.Candidates[i];
            if (CandidateUnits.IsOverlap(candidate))
                both += turn.UnitsOf(candidate);
            else
                getOnly += turn.UnitsOf(candidate);
        }
        return new UnitCounts(buys - both, both, getOnly);
    }

    /// <summary>Where the units of a line stand as the rule reads it; -1 where it has none, or where a rule of another reading has discounted it.</summary>
    internal static int PlaceOf(RuleTurn turn, int place, WeighedUnits reading)
    {
        ref readonly var line = ref turn.Lines[place];
        if (!line.Weighed || reading == WeighedUnits.AsOneUnit)
            return place;
        return reading == WeighedUnits.Excluded || (line.IsTaken && !turn.Lines[line.Reading].IsTaken)
            ? -1
            : line.Reading;
    }

    private static void AddTargets(
        RuleTurn turn,
        UnitTerms terms,
        int place,
        in MergedLine line,
        bool bought,
        bool whole
    )
    {
        for (int side = 0; side < 2; side++)
        {
            bool high = side == 1;
            long price = line.PriceOf(high);
            if (line.LeftOf(high) > 0 && price > terms.Above && price <= terms.UpTo)
                turn.Candidates[turn.CandidateCount++] = CandidateUnits.Of(
                    place,
                    piece: 0,
                    price,
                    high,
                    bought,
                    whole,
                    dearestFirst: terms.Order == UnitOrder.Dearest
                );
        }
    }

    /// <summary>Units that were discounted are buys still for a card, and for others unless they are gone.</summary>
    private static void AddPieces(
        RuleTurn turn,
        UnitTerms terms,
        int place,
        in MergedLine line,
        bool bought,
        bool card,
        bool whole
    )
    {
        AddPieces(turn, terms, place, line.FirstPiece, 0, bought, whole);
        AddPieces(turn, terms, place, line.FirstGonePiece, UnitPieces.Gone, bought && card, whole);
    }

    private static void AddPieces(
        RuleTurn turn,
        UnitTerms terms,
        int place,
        int first,
        int number,
        bool bought,
        bool whole
    )
    {
        for (int next = first; next != 0; next = turn.Pieces[next - 1].Next)
        {
            number++;
            ref readonly var piece = ref turn.Pieces[next - 1];
            for (int side = 0; side < 2; side++)
            {
                bool high = side == 1;
                long price = piece.PriceOf(high);
                if (piece.LeftOf(high) > 0 && price > terms.Above && price <= terms.UpTo)
                    turn.Candidates[turn.CandidateCount++] = CandidateUnits.Of(
                        place,
                        number,
                        price,
                        high,
                        bought,
                        whole,
                        dearestFirst: terms.Order == UnitOrder.Dearest
                    );
            }
        }
    }
}
