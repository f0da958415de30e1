namespace Loyalty.Rules.Journeys;

/// <summary>What a transition does, or entering or leaving a phase.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class Effect
{
    private Effect(EffectKind kind, string? id, long amount = 0)
    {
        Kind = kind;
        Id = id;
        Amount = amount;
    }

    /// <summary>Forgets the last event of the rhythm and all gaps.</summary>
    public static Effect ForgetRhythm { get; } = new(EffectKind.ForgetRhythm, null);

    /// <summary>What it does.</summary>
    public EffectKind Kind { get; }

    /// <summary>The counter, timer, touch or event; null for <see cref="EffectKind.Reward"/> and <see cref="EffectKind.ForgetRhythm"/>.</summary>
    public string? Id { get; }

    /// <summary>What is added to a counter or set, or the points; else 0.</summary>
    public long Amount { get; }

    /// <summary>Adds to a counter.</summary>
    /// <param name="counter">The id of the counter.</param>
    /// <param name="by">What is added; not 0.</param>
    public static Effect Count(string counter, long by = 1) => new(EffectKind.Count, Given.Value(counter), by);

    /// <summary>Sets a counter.</summary>
    /// <param name="counter">The id of the counter.</param>
    /// <param name="to">What it is from now on.</param>
    public static Effect Set(string counter, long to) => new(EffectKind.Set, Given.Value(counter), to);

    /// <summary>Starts a timer, anew where it runs. Its owner must be in effect after the step.</summary>
    /// <param name="timer">The id of the timer.</param>
    public static Effect Start(string timer) => new(EffectKind.Start, Given.Value(timer));

    /// <summary>Stops a timer; nothing happens where it does not run.</summary>
    /// <param name="timer">The id of the timer.</param>
    public static Effect Cancel(string timer) => new(EffectKind.Cancel, Given.Value(timer));

    /// <summary>Issues a touch.</summary>
    /// <param name="touch">The id of the touch.</param>
    public static Effect Touch(string touch) => new(EffectKind.Touch, Given.Value(touch));

    /// <summary>Issues points, for later: never a discount on the sale at hand.</summary>
    /// <param name="points">Whole points, more than 0.</param>
    public static Effect Reward(long points) => new(EffectKind.Reward, null, points);

    /// <summary>Raises an event of the journey, which is taken after the step.</summary>
    /// <param name="id">The id of the event.</param>
    public static Effect Raise(string id) => new(EffectKind.Raise, Given.Value(id));
}
