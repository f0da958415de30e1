using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Evaluation;

/// <summary>What a reward takes off some units of one price on a line. A percentage is rounded half up once a line, so a unit's part is what it adds.</summary>
internal static class UnitDiscount
{
    /// <summary>Prices the choice's units; where the money does not last, keeps those that fit, the last one in part.</summary>
    internal static void Apply(Reward reward, long money, ref UnitChoice choice, out bool cut)
    {
        long chosenBefore = choice.Before;
        long whole = OfUnits(reward, chosenBefore, choice.Price, choice.Count);
        cut = whole > money;
        if (cut)
        {
            long fit = MostThatFit(reward, chosenBefore, choice.Price, choice.Count, money);
            long spent = OfUnits(reward, chosenBefore, choice.Price, fit);
            choice.Zeroed = ZeroedOf(reward, chosenBefore, choice.Price, fit);
            choice.Count = money > spent ? fit + 1 : fit;
            choice.Discount = money;
            if (money - spent == choice.Price)
                choice.Zeroed++;
            return;
        }
        choice.Discount = whole;
        choice.Zeroed = ZeroedOf(reward, chosenBefore, choice.Price, choice.Count);
    }

    internal static long OfUnits(Reward reward, long chosenBefore, long price, long count) =>
        reward.Kind == RewardKind.AmountOff ? count * Math.Min(reward.Amount, price)
        : reward.Kind == RewardKind.FixedPrice ? count * Math.Max(0, price - reward.Amount)
        : reward.Percent.PartOf(chosenBefore + (price * count)) - reward.Percent.PartOf(chosenBefore);

    private static long MostThatFit(Reward reward, long chosenBefore, long price, long count, long money)
    {
        long low = 0;
        long high = count;
        while (low < high)
        {
            long middle = high - ((high - low) / 2);
            if (OfUnits(reward, chosenBefore, price, middle) <= money)
                low = middle;
            else
                high = middle - 1;
        }
        return low;
    }

    /// <summary>How many of the units come to cost nothing; below 100 % only units of a few minor units can, by rounding.</summary>
    private static long ZeroedOf(Reward reward, long chosenBefore, long price, long count)
    {
        if (reward.Kind == RewardKind.AmountOff)
            return reward.Amount >= price ? count : 0;
        if (reward.Kind == RewardKind.FixedPrice)
            return reward.Amount == 0 ? count : 0;
        if (reward.Percent == Percent.Hundred)
            return count;
        if (price * (Percent.Whole - reward.Percent.Millionths) >= Percent.Whole)
            return 0;
        long zeroed = 0;
        for (long i = 0; i < count; i++)
        {
            if (OfUnits(reward, chosenBefore + (price * i), price, 1) == price)
                zeroed++;
        }
        return zeroed;
    }
}
