namespace Loyalty.Rules.Rewards.TieredSpend;

/// <summary>A step of a basket tier: from how much on, and what it gives.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class BasketStep
{
    internal BasketStep(long from, Reward reward)
    {
        From = from;
        Reward = reward;
    }

    /// <summary>Minor units of spend, or whole units, from which on the step is reached.</summary>
    public long From { get; }

    /// <summary>What it gives.</summary>
    public Reward Reward { get; }
}
