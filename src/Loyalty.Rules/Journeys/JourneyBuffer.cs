namespace Loyalty.Rules.Journeys;

/// <summary>What a call did, in memory that the caller owns and reuses: once it has grown to the calls it meets, a step allocates nothing.</summary>
/// <remarks>Not thread-safe: one a thread. What it shows holds until the next call with it.</remarks>
public sealed class JourneyBuffer
{
    private JourneyStep[] _steps = new JourneyStep[8];
    private IssuedTouch[] _touches = new IssuedTouch[4];
    private IssuedReward[] _rewards = new IssuedReward[4];

    /// <summary>The transitions that were taken, and cycles that were undone, in order.</summary>
    public ReadOnlySpan<JourneyStep> Steps => _steps.AsSpan(0, StepCount);

    /// <summary>The touches that were issued, in order.</summary>
    public ReadOnlySpan<IssuedTouch> Touches => _touches.AsSpan(0, TouchCount);

    /// <summary>The points that were issued, in order.</summary>
    public ReadOnlySpan<IssuedReward> Rewards => _rewards.AsSpan(0, RewardCount);

    internal RaisedEvents Raised { get; } = new();

    internal int StepCount { get; set; }

    internal int TouchCount { get; set; }

    internal int RewardCount { get; set; }

    internal void Clear()
    {
        StepCount = 0;
        TouchCount = 0;
        RewardCount = 0;
    }

    internal void Add(in JourneyStep step)
    {
        if (StepCount == _steps.Length)
            Array.Resize(ref _steps, 2 * StepCount);
        _steps[StepCount++] = step;
    }

    internal void Add(in IssuedTouch touch)
    {
        if (TouchCount == _touches.Length)
            Array.Resize(ref _touches, 2 * TouchCount);
        _touches[TouchCount++] = touch;
    }

    internal void Add(in IssuedReward reward)
    {
        if (RewardCount == _rewards.Length)
            Array.Resize(ref _rewards, 2 * RewardCount);
        _rewards[RewardCount++] = reward;
    }
}
