namespace Loyalty.Rules.Rewards;

// What rules ask of the lines.
internal sealed partial class RuleTurn
{
    internal int TouchCount()
    {
        int count = 0;
        foreach (ref readonly var block in Touched())
        {
            foreach (int _ in block.Places(block.Touched))
                count++;
        }
        return count;
    }

    /// <summary>Positive units of all lines that a filter lets through, whatever rewards do to them.</summary>
    internal long PositiveUnits(ILineFilter filter)
    {
        long units = 0;
        for (int i = 0; i < LineCount; i++)
        {
            if (filter.Matches(Lines[i]))
            {
                Lines[i].Price();
                units += Lines[i].Positive;
            }
        }
        return units;
    }

    /// <summary>What all lines cost that a filter lets through, before all rewards.</summary>
    internal long ShelfAmount(ILineFilter filter)
    {
        long amount = 0;
        for (int i = 0; i < LineCount; i++)
        {
            if (filter.Matches(Lines[i]))
                amount += Lines[i].Amount;
        }
        return amount;
    }

    /// <summary>Units of the lines that were given by a rule; a weighed line is one.</summary>
    internal long UnitsGrantedBy(string ruleId)
    {
        long units = 0;
        for (int i = 0; i < LineCount; i++)
        {
            if (Lines[i].IsGift && string.Equals(Lines[i].Details!.GrantedBy, ruleId, StringComparison.Ordinal))
                units += Lines[i].Units;
        }
        return units;
    }

    /// <summary>The first rule that took something of a line that the rule might have discounted; null for none.</summary>
    internal string? FirstTakerOfTargets()
    {
        int first = int.MaxValue;
        foreach (ref readonly var block in Touched())
        {
            foreach (int place in block.Places(block.Targets))
            {
                if (Lines[place].FirstTaker != 0)
                    first = Math.Min(first, Lines[place].FirstTaker - 1);
            }
        }
        return first == int.MaxValue ? null : Kernels[first].Id;
    }
}
