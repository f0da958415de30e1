using Loyalty.Rules.Journeys;
using NodaTime;

namespace Loyalty.Rules.ReferenceModel.Journeys;

/// <summary>Where a member stands, as lists and dictionaries.</summary>
public sealed class ReferenceRun
{
    public JourneyStatus Status { get; internal set; }

    /// <summary>The phase without phases inside; null before the run has begun.</summary>
    public Phase? Leaf { get; internal set; }

    public Instant Now { get; internal set; }

    public Instant Began { get; internal set; }

    public Instant Entered { get; internal set; }

    /// <summary>For each phase around others that remembers: the child that was left last.</summary>
    public Dictionary<string, string> History { get; private set; } = [];

    /// <summary>The timers that run, in no order.</summary>
    public List<ReferenceTimer> Timers { get; private set; } = [];

    public Dictionary<string, long> Counters { get; private set; } = [];

    /// <summary>The last event of the rhythm.</summary>
    public Instant? Last { get; internal set; }

    /// <summary>The latest gaps in whole seconds, the oldest first.</summary>
    public List<long> Gaps { get; private set; } = [];

    /// <summary>How many touches and rewards were issued.</summary>
    public int Issued { get; internal set; }

    internal ReferenceRun Copy()
    {
        var copy = (ReferenceRun)MemberwiseClone();
        copy.History = new(History);
        copy.Timers = [.. Timers];
        copy.Counters = new(Counters);
        copy.Gaps = [.. Gaps];
        return copy;
    }
}
