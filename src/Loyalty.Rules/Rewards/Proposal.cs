namespace Loyalty.Rules.Rewards;

/// <summary>
/// The one place where rules ask for rewards, the built-in families and custom rules alike. What is asked here passes through arbitration, caps,
/// allocation, verdicts and postings. A rule proposes at most one reward a sale; the last call stands.
/// </summary>
/// <remarks>Not thread-safe; valid only during the call that hands it over.</remarks>
public sealed class Proposal
{
    /// <summary>The most points or minor units that a rule may ask for.</summary>
    internal const long Limit = 1_000_000_000_000;

    /// <summary>What falls piece by piece, for <see cref="ProposalKind.Spread"/>.</summary>
    internal Spread[] Spreads = new Spread[4];

    private const long Unsaid = -1;

    private long[] _counts = [];

    internal Proposal() { }

    internal ProposalKind Kind { get; private set; }

    /// <summary>Units, minor units, points or blocks; of no meaning for a percentage.</summary>
    internal long Asked { get; private set; }

    /// <summary>What each unit gets, for <see cref="ProposalKind.Units"/>; the percentage, for <see cref="ProposalKind.Percent"/>.</summary>
    internal Reward? Reward { get; private set; }

    internal int SpreadCount { get; private set; }

    /// <summary>In which order units are taken, for <see cref="ProposalKind.Spread"/>.</summary>
    internal UnitOrder Order { get; private set; }

    /// <summary>How many of the chosen units may count as buys as well, and in which sets units are given.</summary>
    internal UnitLimits Limits;

    /// <summary>Asks for a discount on units of the rule's target lines; those that no other item reward has discounted are taken, as the rule says the cheapest first or others. Item stage only.</summary>
    /// <param name="units">How many units; 0 asks for nothing.</param>
    /// <param name="each">A percentage or an amount off each unit, above 0; an amount, a cost and a perceived value of at most 10^12 minor units.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public void Units(long units, Reward each)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(units);
        ArgumentNullException.ThrowIfNull(each);
        Units(units, each, UnitLimits.None);
    }

    /// <summary>Asks for an amount off the rule's target lines, shared by what remains of them. Basket stage only.</summary>
    /// <param name="minorUnits">Minor units; 0 asks for nothing.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public void AmountOff(long minorUnits)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(minorUnits);
        Ask(ProposalKind.Amount, minorUnits, null);
    }

    /// <summary>Asks for a percentage off what remains of the rule's target lines, rounded half up a line. Basket stage only.</summary>
    /// <param name="percent">The percentage.</param>
    public void PercentOff(Percent percent) => Ask(ProposalKind.Percent, 0, Reward.PercentOff(percent));

    /// <summary>Asks for points. Points stage only.</summary>
    /// <param name="points">Points; 0 asks for nothing.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public void Points(long points)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(points);
        Ask(ProposalKind.Points, points, null);
    }

    /// <summary>Says what a counter of the rule will hold after the sale, whether or not the reward is granted; unless said it stays as it is.</summary>
    /// <remarks>So count what was bought: what was given is what caps count. The last call for a counter stands.</remarks>
    /// <param name="counter">A counter that the program names for the rule.</param>
    /// <param name="value">From 0 to 10^18.</param>
    /// <exception cref="ArgumentException">The rule keeps no such counter.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public void Count(string counter, long value)
    {
        Given.Value(counter);
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, StateCore.MostOfAnything);
        for (int i = 0; i < CounterCount; i++)
        {
            if (!string.Equals(Counters[i], counter, StringComparison.Ordinal))
                continue;
            _counts[i] = value;
            return;
        }
        throw new ArgumentException(NoCounter(counter), nameof(counter));
    }

    /// <summary>The names of the counters that the rule keeps.</summary>
    internal string[] Counters { get; private set; } = [];

    /// <summary>How many counters the rule may set; 0 where nothing that it set counts.</summary>
    internal int CounterCount { get; private set; }

    /// <summary>Begins to hear of counters.</summary>
    internal void Keep(string[] counters)
    {
        Counters = counters;
        CounterCount = counters.Length;
        if (_counts.Length < CounterCount)
            _counts = new long[CounterCount];
        for (int i = 0; i < CounterCount; i++)
            _counts[i] = Unsaid;
    }

    /// <summary>Whether the rule said what a counter will hold.</summary>
    internal bool Counts(int counter, out long value)
    {
        value = _counts[counter];
        return value != Unsaid;
    }

    internal static string NoCounter(string counter) =>
        $"The rule keeps no counter '{counter}'. Name it in the program, or correct the name.";

    /// <summary>What the rule says of its units beyond the default; where it says something, the turn has them listed.</summary>
    internal UnitTerms? Terms { get; private set; }

    /// <summary>What is given to add, for <see cref="ProposalKind.Items"/>.</summary>
    internal AddedItems? Added { get; private set; }

    internal void Units(long units, Reward each, in UnitLimits limits, UnitTerms? terms = null)
    {
        Ask(ProposalKind.Units, units, each);
        Limits.Set(limits);
        Terms = terms;
    }

    /// <summary>Asks for units to add to the basket.</summary>
    internal void Items(long units, Reward each, in UnitLimits limits, AddedItems added)
    {
        Ask(ProposalKind.Items, units, each);
        Limits.Set(limits);
        Added = added;
    }

    /// <summary>Asks for what a reward of a basket or points rule gives.</summary>
    internal void Give(Reward reward)
    {
        if (reward.Kind == RewardKind.Points)
            Ask(ProposalKind.Points, reward.Points, reward);
        else if (reward.Kind == RewardKind.AmountOff)
            Ask(ProposalKind.Amount, reward.Amount, reward);
        else if (reward.Kind == RewardKind.PercentOff && reward.Rounding == Rounding.MoneyDefault)
            Ask(ProposalKind.Percent, 0, reward);
        else
            Spread(reward, RewardPer.Basket, 0, UnitOrder.Cheapest);
    }

    /// <summary>Asks for an amount or points that rewards add up to.</summary>
    internal void Give(Reward reward, long sum) =>
        Ask(reward.Kind == RewardKind.AmountOff ? ProposalKind.Amount : ProposalKind.Points, sum, reward);

    /// <summary>Asks for what a reward gives on each piece of the basket.</summary>
    internal void Spread(Reward reward, RewardPer per, int set, UnitOrder order)
    {
        Spread(reward, order);
        Add(Rewards.Spread.Of(reward, per, set, long.MaxValue));
    }

    /// <summary>Asks for an amount off each piece of the basket, to which rewards add up.</summary>
    internal void Spread(Reward reward, RewardPer per, int set, long sum, UnitOrder order)
    {
        Spread(reward, order);
        Add(Rewards.Spread.Amount(per, set, sum));
    }

    /// <summary>Asks for a discount over the basket that falls piece by piece; what falls where is added with <see cref="Add"/>, and units are taken in that order.</summary>
    internal void Spread(Reward reward, UnitOrder order)
    {
        Ask(ProposalKind.Spread, 0, reward);
        Order = order;
        SpreadCount = 0;
    }

    internal void Add(in Spread spread)
    {
        if (SpreadCount == Spreads.Length)
            Array.Resize(ref Spreads, SpreadCount * 2);
        Spreads[SpreadCount++] = spread;
    }

    /// <summary>Asks for blocks of a reward for points; 0 for as many as can be had without waste.</summary>
    internal void Redeem(long blocks, Reward reward)
    {
        Ask(ProposalKind.Redemption, blocks, reward);
        SpreadCount = 0;
        if (reward.Kind == RewardKind.PercentOff)
            Add(Rewards.Spread.Of(reward, RewardPer.Basket, 0, long.MaxValue));
    }

    internal void Clear()
    {
        Kind = ProposalKind.None;
        CounterCount = 0;
    }

    private void Ask(ProposalKind kind, long asked, Reward? reward)
    {
        Kind = kind;
        Asked = asked;
        Reward = reward;
    }
}
