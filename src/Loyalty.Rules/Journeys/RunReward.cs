namespace Loyalty.Rules.Journeys;

/// <summary>Points that a run of a member issued, to be posted for later.</summary>
/// <remarks>Immutable.</remarks>
public readonly struct RunReward
{
    internal RunReward(int run, in IssuedReward reward, bool isWithheld)
    {
        Run = run;
        Reward = reward;
        IsWithheld = isWithheld;
    }

    /// <summary>The number of the run among the member's.</summary>
    public int Run { get; }

    /// <summary>The points.</summary>
    public IssuedReward Reward { get; }

    /// <summary>Whether the member is held out, so that the points must not be posted.</summary>
    public bool IsWithheld { get; }
}
