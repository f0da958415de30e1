using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.ForwardChaining;

/// <summary>Compares rewards of units by what they give: those that compare as 0 are one reward.</summary>
internal static class UnitRewards
{
    internal static int Compare(Reward one, Reward other)
    {
        int order = one.Kind.CompareTo(other.Kind);
        if (order == 0)
            order = other.Amount.CompareTo(one.Amount);
        if (order == 0)
            order = other.Percent.Millionths.CompareTo(one.Percent.Millionths);
        if (order == 0)
            order = Nullable.Compare(one.Cost, other.Cost);
        if (order == 0)
            order = Nullable.Compare(one.PerceivedValue, other.PerceivedValue);
        if (order == 0)
            order = one.Rounding.Level.CompareTo(other.Rounding.Level);
        return order != 0 ? order : one.Rounding.Mode.CompareTo(other.Rounding.Mode);
    }
}
