using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Evaluation;

/// <summary>Grants units: caps cut the number, then the cheapest units are chosen and discounted, then a money cap cuts in the order of choice.</summary>
internal static class UnitArbiter
{
    internal static Grant Decide(RuleKernel kernel, Workspace work)
    {
        var turn = work.Turn;
        var proposal = turn.Proposal;
        var limits = proposal.Limits;
        long room = CapRoom.Units(kernel, turn, limits.UnitsPerTime);
        long moneyRoom = CapRoom.Of(kernel, turn, CapUnit.Money);
        var grant = new Grant { Asked = proposal.Asked };
        long most = grant.Asked;
        if (room < most)
        {
            grant.Capped = true;
            most = limits.Whole(room);
        }
        work.ChoiceCount = 0;
        if (most > 0 && !(grant.Capped && kernel.AllOrNothing))
        {
            Collect(work);
            Choose(work, most, limits.OverlapOf(most));
            Discount(work, proposal.Reward!, moneyRoom, ref grant);
            if (grant.Capped && kernel.AllOrNothing)
                grant = new Grant { Asked = grant.Asked, Capped = true };
            else
                Take(kernel, work);
        }
        grant.MoneyRoom = moneyRoom - grant.Discount;
        grant.Room = grant.MoneyRoom == 0 ? 0 : room - grant.Granted;
        return grant;
    }

    private static void Collect(Workspace work)
    {
        var turn = work.Turn;
        foreach (int place in turn.Touched(TouchedBits.MeasuredTargets))
            Add(work, place, overlap: true);
        foreach (int place in turn.Touched(TouchedBits.OtherTargets))
            Add(work, place, overlap: false);
        Sort(work);
    }

    private static void Add(Workspace work, int place, bool overlap)
    {
        ref var line = ref work.Turn.Lines[place];
        line.Price();
        Add(work, place, line.LowPrice, line.LowLeft, high: false, overlap);
        Add(work, place, line.LowPrice + 1, line.HighLeft, high: true, overlap);
    }

    private static void Add(Workspace work, int line, long price, long count, bool high, bool overlap)
    {
        if (count == 0)
            return;
        if (work.ChoiceCount == work.Choices.Length)
            Array.Resize(ref work.Choices, work.ChoiceCount * 2);
        work.Choices[work.ChoiceCount++] = new UnitChoice
        {
            Price = price,
            Line = line,
            High = high,
            Overlap = overlap,
            Count = count,
        };
    }

    private static void Sort(Workspace work)
    {
        var choices = work.Choices;
        if (work.ChoiceCount > 24)
        {
            Array.Sort(choices, 0, work.ChoiceCount);
            return;
        }
        for (int i = 1; i < work.ChoiceCount; i++)
        {
            var moving = choices[i];
            int place = i;
            for (; place > 0 && choices[place - 1].CompareTo(moving) > 0; place--)
                choices[place] = choices[place - 1];
            choices[place] = moving;
        }
    }

    /// <summary>Cuts the counts down to the units that are taken: in order, no more of the overlap than it bears.</summary>
    private static void Choose(Workspace work, long most, long mostOfOverlap)
    {
        for (int i = 0; i < work.ChoiceCount; i++)
        {
            ref var choice = ref work.Choices[i];
            long taken = Math.Min(choice.Count, most);
            if (choice.Overlap)
            {
                taken = Math.Min(taken, mostOfOverlap);
                mostOfOverlap -= taken;
            }
            most -= taken;
            choice.Count = taken;
        }
    }

    /// <summary>Prices the chosen units, line by line for percentages, until the money runs out.</summary>
    private static void Discount(Workspace work, Reward reward, long moneyRoom, ref Grant grant)
    {
        for (int i = 0; i < work.ChoiceCount; i++)
        {
            ref var choice = ref work.Choices[i];
            if (!choice.High)
                work.Turn.Lines[choice.Line].LowChoice = i;
            if (choice.Count == 0)
                continue;
            long before = choice.High ? ChosenOfLine(work, i) : 0;
            UnitDiscount.Apply(reward, before, moneyRoom - grant.Discount, ref choice, out bool cut);
            grant.Capped |= cut;
            grant.Discount += choice.Discount;
            grant.Granted += choice.Count;
            if (choice.Overlap)
                grant.Overlap += choice.Count;
        }
    }

    /// <summary>The price of the units of the lower price that were chosen of the same line.</summary>
    private static long ChosenOfLine(Workspace work, int high)
    {
        int low = work.Turn.Lines[work.Choices[high].Line].LowChoice;
        ref readonly var choice = ref work.Choices[low];
        return low < high && !choice.High && choice.Line == work.Choices[high].Line ? choice.Price * choice.Count : 0;
    }

    private static void Take(RuleKernel kernel, Workspace work)
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
            Arbiter.Share(work, choice.Line, choice.Discount);
        }
    }
}
