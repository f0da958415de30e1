using Loyalty.Rules.Rewards;
using NRules.RuleModel;

namespace Loyalty.Rules.ForwardChaining;

/// <summary>What rules propose, for <c>Then().Yield(...)</c>: NRules takes it back when what the rule matched no longer holds.</summary>
public static class ProposingContextExtensions
{
    /// <summary>Proposes an amount off what remains of the custom rule's target lines. Basket stage only.</summary>
    /// <param name="context">The rule that fires.</param>
    /// <param name="minorUnits">Minor units; 0 proposes nothing.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public static ProposedReward AmountOff(this IContext context, long minorUnits) =>
        Propose(context, ProposedKind.AmountOff, minorUnits);

    /// <summary>Proposes a percentage off what remains of the custom rule's target lines. Basket stage only.</summary>
    /// <param name="context">The rule that fires.</param>
    /// <param name="percent">The percentage; 0 proposes nothing.</param>
    public static ProposedReward PercentOff(this IContext context, Percent percent) =>
        Propose(context, ProposedKind.PercentOff, 0, null, percent);

    /// <summary>Proposes points. Points stage only.</summary>
    /// <param name="context">The rule that fires.</param>
    /// <param name="points">Points; 0 proposes nothing.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public static ProposedReward Points(this IContext context, long points) =>
        Propose(context, ProposedKind.Points, points);

    /// <summary>Proposes a discount on units of the custom rule's target lines. Item stage only.</summary>
    /// <param name="context">The rule that fires.</param>
    /// <param name="units">How many units; 0 proposes nothing.</param>
    /// <param name="each">A percentage or an amount off each unit.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public static ProposedReward Units(this IContext context, long units, Reward each)
    {
        ArgumentNullException.ThrowIfNull(each);
        return Propose(context, ProposedKind.Units, units, each);
    }

    /// <summary>Says what a counter will hold after the sale, whether or not a reward is granted. Where several rules say it, the one of the highest priority stands, then the first by name, then the largest number.</summary>
    /// <param name="context">The rule that fires.</param>
    /// <param name="counter">A counter that the program names for the custom rule.</param>
    /// <param name="value">From 0 to 10^18.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public static ProposedCount Count(this IContext context, string counter, long value)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(counter);
        NotNegative(value, nameof(value));
        return new ProposedCount(context.Rule.Name, context.Rule.Priority, counter, value);
    }

    private static ProposedReward Propose(
        IContext context,
        ProposedKind kind,
        long asked,
        Reward? each = null,
        Percent percent = default
    )
    {
        ArgumentNullException.ThrowIfNull(context);
        NotNegative(asked, "number");
        return new ProposedReward(context.Rule.Name, context.Rule.Priority, kind, asked, each, percent);
    }

    private static void NotNegative(long number, string name)
    {
        if (number < 0)
            throw new ArgumentOutOfRangeException(
                name,
                number,
                "A rule proposes 0 or more. Leave out what is negative."
            );
    }
}
