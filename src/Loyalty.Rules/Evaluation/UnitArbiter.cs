using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Evaluation;

/// <summary>Grants units: caps cut the number, then the cheapest units are chosen and discounted, then a money cap cuts in the order of choice.</summary>
internal static class UnitArbiter
{
    internal static void Decide(RuleKernel kernel, Workspace work, DecisionRecord record)
    {
        var turn = work.Turn;
        ref readonly var limits = ref turn.Proposal.Limits;
        long room = CapRoom.Units(kernel, turn, limits.UnitsPerTime);
        long moneyRoom = CapRoom.Of(kernel, turn, CapUnit.Money);
        ref var grant = ref turn.Grant;
        grant.Asked = turn.Proposal.Asked;
        long most = grant.Asked;
        if (room < most)
        {
            grant.Capped = true;
            most = limits.Whole(room);
        }
        if (most > 0 && !(grant.Capped && kernel.AllOrNothing))
        {
            int count = turn.Proposal.Terms is null ? CandidateUnits.Collect(turn, kernel.Id) : turn.CandidateCount;
            Choose(work, count, most, limits.OverlapOf(most), moneyRoom, ref grant);
            if (grant.Capped && kernel.AllOrNothing)
                grant = new Grant { Asked = grant.Asked, Capped = true };
            else if (!work.TakesNothing)
                Take(kernel, work, record);
            if (kernel.TakesBuys && !work.TakesNothing)
                UsedBuys.Take(kernel, turn);
        }
        grant.MoneyRoom = moneyRoom - grant.Discount;
        grant.Room = grant.MoneyRoom == 0 ? 0 : room - grant.Granted;
    }

    /// <summary>Takes units in order, no more of the overlap than it bears, and prices them, line by line for percentages, until the money runs out.</summary>
    internal static void Choose(
        Workspace work,
        int candidates,
        long most,
        long mostOfOverlap,
        long moneyRoom,
        ref Grant grant
    )
    {
        var reward = work.Turn.Proposal.Reward!;
        work.ChoiceCount = 0;
        for (int i = 0; i < candidates && most > 0; i++)
        {
            long candidate = work.Turn.Candidates[i];
            var choice = new UnitChoice
            {
                Line = CandidateUnits.LineOf(candidate),
                Place = CandidateUnits.PlaceOf(candidate, work.Turn.Lines),
                High = CandidateUnits.IsHigh(candidate),
            };
            ref var line = ref work.Turn.Lines[choice.Place];
            int piece = CandidateUnits.PieceOf(candidate);
            if (piece == 0)
            {
                choice.Price = line.PriceOf(choice.High);
                choice.Count = Math.Min(most, line.LeftOf(choice.High));
            }
            else
            {
                choice.Piece = work.Turn.Pieces.PlaceOf(line, piece) + 1;
                choice.Gone = piece > UnitPieces.Gone;
                ref readonly var units = ref work.Turn.Pieces[choice.Piece - 1];
                choice.Price = units.PriceOf(choice.High);
                choice.Count = Math.Min(most, units.LeftOf(choice.High));
            }
            bool overlap = CandidateUnits.IsOverlap(candidate);
            if (overlap)
            {
                choice.Count = Math.Min(choice.Count, mostOfOverlap);
                mostOfOverlap -= choice.Count;
            }
            if (choice.Count == 0)
                continue;
            most -= choice.Count;
            choice.Overlap = overlap;
            choice.Before = ChosenBefore(work, choice, reward);
            UnitDiscount.Apply(reward, moneyRoom - grant.Discount, ref choice, out bool cut);
            grant.Discount += choice.Discount;
            grant.Granted += choice.Count;
            if (overlap)
                grant.TakeOverlap(choice.Count, choice.Discount);
            line.LastChoice = work.ChoiceCount;
            work.Choose(choice);
            if (!cut)
                continue;
            // The rest is not given, even where it would cost nothing.
            grant.Capped = true;
            return;
        }
    }

    /// <summary>What the units cost that were chosen before: of the line, or all of them where a percentage is rounded once for the transaction.</summary>
    internal static long ChosenBefore(Workspace work, in UnitChoice choice, Reward reward)
    {
        if (reward.Rounding.Level == RoundingLevel.Transaction)
        {
            if (work.ChoiceCount == 0)
                return 0;
            ref readonly var latest = ref work.Choices[work.ChoiceCount - 1];
            return latest.Before + (latest.Price * latest.Count);
        }
        int last = work.Turn.Lines[choice.Place].LastChoice;
        if (last >= work.ChoiceCount)
            return 0;
        ref readonly var other = ref work.Choices[last];
        return other.Place == choice.Place ? other.Before + (other.Price * other.Count) : 0;
    }

    /// <summary>Takes the chosen units, and notes their discounts as parts of the coming award.</summary>
    internal static void Take(RuleKernel kernel, Workspace work, DecisionRecord record)
    {
        for (int i = 0; i < work.ChoiceCount; i++)
        {
            ref readonly var choice = ref work.Choices[i];
            if (choice.Count == 0)
                continue;
            ref var units = ref work.Turn.Lines[choice.Place];
            bool gone = !kernel.TakesLightly;
            if (choice.Piece == 0)
            {
                units.Take(choice.High, choice.Count);
                units.Consumed += gone ? choice.Count : 0;
            }
            else
            {
                work.Turn.Pieces[choice.Piece - 1].Take(choice.High, choice.Count);
                units.Consumed += gone && !choice.Gone ? choice.Count : 0;
                gone |= choice.Gone;
            }
            units.Zeroed += choice.Zeroed;
            if (work.Turn.SplitsUnits && kernel.Terms is { Combines: true })
                CombinedUnits.Put(work.Turn.Pieces, ref units, choice, work.Turn.Proposal.Reward!, gone);
            ref var line = ref work.Turn.Lines[choice.Line];
            if (choice.Place != choice.Line)
                line.Withdraw();
            if (line.FirstTaker == 0)
                line.FirstTaker = kernel.Rank + 1;
            line.Remaining -= choice.Discount;
            Arbiter.AddShare(ref line, choice.Line, choice.Discount, record);
        }
    }
}
