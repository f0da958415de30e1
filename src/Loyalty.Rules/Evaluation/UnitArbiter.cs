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
            int count = CandidateUnits.Collect(work);
            work.ChoiceCount = 0;
            Choose(work, count, most, limits.OverlapOf(most), moneyRoom, ref grant);
            if (grant.Capped && kernel.AllOrNothing)
                grant = new Grant { Asked = grant.Asked, Capped = true };
            else if (!work.TakesNothing)
                Take(kernel, work, record);
        }
        grant.MoneyRoom = moneyRoom - grant.Discount;
        grant.Room = grant.MoneyRoom == 0 ? 0 : room - grant.Granted;
    }

    /// <summary>Takes units in order, no more of the overlap than it bears, and prices them, line by line for percentages, until the money runs out.</summary>
    private static void Choose(
        Workspace work,
        int candidates,
        long most,
        long mostOfOverlap,
        long moneyRoom,
        ref Grant grant
    )
    {
        var reward = work.Turn.Proposal.Reward!;
        for (int i = 0; i < candidates && most > 0; i++)
        {
            long candidate = work.Candidates[i];
            var choice = new UnitChoice
            {
                Line = CandidateUnits.LineOf(candidate),
                Price = CandidateUnits.PriceOf(candidate),
                High = CandidateUnits.IsHigh(candidate),
            };
            ref var line = ref work.Turn.Lines[choice.Line];
            choice.Count = Math.Min(most, choice.High ? line.HighLeft : line.LowLeft);
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
            choice.Before = choice.High ? LowUnitsOf(work, choice.Line) : 0;
            UnitDiscount.Apply(reward, moneyRoom - grant.Discount, ref choice, out bool cut);
            grant.Discount += choice.Discount;
            grant.Granted += choice.Count;
            if (overlap)
                grant.Overlap += choice.Count;
            if (!choice.High)
                line.LowChoice = work.ChoiceCount;
            Add(work, choice);
            if (!cut)
                continue;
            // The rest is not given, even where it would cost nothing.
            grant.Capped = true;
            return;
        }
    }

    /// <summary>The price of the units of the lower price that were chosen of the same line.</summary>
    private static long LowUnitsOf(Workspace work, int line)
    {
        int low = work.Turn.Lines[line].LowChoice;
        if (low >= work.ChoiceCount)
            return 0;
        ref readonly var choice = ref work.Choices[low];
        return !choice.High && choice.Line == line ? choice.Price * choice.Count : 0;
    }

    private static void Add(Workspace work, in UnitChoice choice)
    {
        if (work.ChoiceCount == work.Choices.Length)
            Array.Resize(ref work.Choices, work.ChoiceCount * 2);
        work.Choices[work.ChoiceCount++] = choice;
    }

    private static void Take(RuleKernel kernel, Workspace work, DecisionRecord record)
    {
        for (int i = 0; i < work.ChoiceCount; i++)
        {
            ref readonly var choice = ref work.Choices[i];
            if (choice.Count == 0)
                continue;
            ref var line = ref work.Turn.Lines[choice.Line];
            if (choice.High)
                line.HighLeft -= choice.Count;
            else
                line.LowLeft -= choice.Count;
            line.Zeroed += choice.Zeroed;
            line.Consumed += kernel.TakesLightly ? 0 : choice.Count;
            if (line.FirstTaker == 0)
                line.FirstTaker = kernel.Rank + 1;
            line.Remaining -= choice.Discount;
            Arbiter.AddShare(ref line, choice.Line, choice.Discount, record);
        }
    }
}
