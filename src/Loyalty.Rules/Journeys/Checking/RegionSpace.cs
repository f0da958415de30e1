namespace Loyalty.Rules.Journeys.Checking;

/// <summary>What conditions of a journey can look at, by number, and the regions in which they hold.</summary>
/// <remarks>
/// The numbers are the counters, the number of the event, the time in the phase, the time in the journey, and for each timer that a condition asks for the time
/// since its start, -1 where it does not run.
/// </remarks>
internal sealed class RegionSpace
{
    private const long Longest = long.MaxValue / 4;

    private readonly JourneyIndex _index;
    private readonly IReadOnlyList<string> _attributes;
    private readonly int[] _timers;
    private readonly int _counters;

    internal RegionSpace(Journey journey, JourneyIndex index)
    {
        _index = index;
        _attributes = journey.Attributes;
        _counters = journey.Counters.Count;
        _timers =
        [
            .. AllConditions(journey)
                .Where(one => one.Kind == ConditionKind.Since)
                .Select(one => index.TimerOf(one.Id))
                .Distinct(),
        ];
    }

    internal int Value => _counters;

    internal int InPhase => _counters + 1;

    internal int InJourney => _counters + 2;

    /// <summary>How many parts a region has.</summary>
    internal int Size => Numbers + _attributes.Count;

    /// <summary>How many numbers there are.</summary>
    internal int Numbers => InJourney + 1 + _timers.Length;

    /// <summary>What a part of a region is called in messages.</summary>
    internal string NameOf(int part, Journey journey)
    {
        if (part < _counters)
            return "counter " + Diagnostics.Quoted.Of(journey.Counters[part].Id);
        if (part == Value)
            return "the number of the event";
        if (part == InPhase)
            return "the time in the phase";
        if (part == InJourney)
            return "the time in the journey";
        int timer = part - InJourney - 1;
        return timer < _timers.Length
            ? "timer " + Diagnostics.Quoted.Of(_index.Timers[_timers[timer]].Id)
            : "attribute " + Diagnostics.Quoted.Of(_attributes[timer - _timers.Length]);
    }

    /// <summary>The part of a timer, or -1 where no condition asks for it.</summary>
    internal int PartOf(int timer)
    {
        int at = Array.IndexOf(_timers, timer);
        return at < 0 ? -1 : InJourney + 1 + at;
    }

    /// <summary>Everything that can be the case in a phase.</summary>
    /// <param name="leaf">The phase; null for any.</param>
    /// <param name="super">The phase around it; null for any, or none.</param>
    internal Region All(LeafPlace? leaf, SuperPlace? super)
    {
        var numbers = new Interval[Numbers];
        for (int i = 0; i < _counters; i++)
            numbers[i] = new Interval(-JourneyLimits.Counter, JourneyLimits.Counter);
        numbers[Value] = Interval.All;
        numbers[InPhase] = numbers[InJourney] = new Interval(0, Longest);
        for (int i = 0; i < _timers.Length; i++)
            numbers[InJourney + 1 + i] = _index.MayRun(_timers[i], leaf, super)
                ? new Interval(-1, LastOf(_timers[i]))
                : new Interval(-1, -1);
        var words = new WordSet[_attributes.Count];
        for (int i = 0; i < words.Length; i++)
            words[i] = WordSet.All;
        return new Region(numbers, words);
    }

    /// <summary>When a transition can be taken, but for those before it.</summary>
    internal Region Of(Transition transition, LeafPlace? leaf, SuperPlace? super)
    {
        var region = All(leaf, super);
        if (transition.Trigger.Kind == TriggerKind.Timer)
        {
            region = region.With(Value, new Interval(0, 0));
            var mark = _index.Marks[_index.MarkOf(transition.Trigger.Id)];
            // The last mark of a timer ends it before transitions are looked at; after an earlier one it runs on.
            if (PartOf(mark.Timer) is >= 0 and var part)
                region = region.With(part, mark.HasNext ? region[part].From(0) : region[part].To(-1));
        }
        foreach (var condition in transition.If)
            region = And(region, condition);
        return Tight(region, leaf);
    }

    /// <summary>The same with ranges as narrow as times allow: a phase is not older than the run, nor a timer than the run or the phase that owns it.</summary>
    internal Region Tight(Region region, LeafPlace? leaf)
    {
        var (phase, run) = (region[InPhase], region[InJourney]);
        for (int i = 0; i < _timers.Length; i++)
        {
            long least = region[InJourney + 1 + i].Low;
            run = run.From(least);
            if (leaf is not null && leaf.Timers.Contains(_timers[i]))
                phase = phase.From(least);
        }
        run = run.From(phase.Low);
        phase = phase.To(run.High);
        region = region.With(InPhase, phase).With(InJourney, run);
        for (int i = 0; i < _timers.Length; i++)
        {
            int part = InJourney + 1 + i;
            bool isOwn = leaf is not null && leaf.Timers.Contains(_timers[i]);
            region = region.With(part, region[part].To(isOwn ? phase.High : run.High));
        }
        return region;
    }

    internal static IEnumerable<Condition> AllConditions(Journey journey) =>
        journey
            .Phases.SelectMany(phase => phase.Phases.SelectMany(child => child.Transitions).Concat(phase.Transitions))
            .Concat(journey.Transitions)
            .SelectMany(transition => transition.If);

    private Region And(Region region, Condition condition)
    {
        int part;
        switch (condition.Kind)
        {
            case ConditionKind.Attribute:
                part = IndexOf(condition.Id!);
                return region.AndWords(part, new WordSet(condition.Values, condition.IsNoneOf));
            case ConditionKind.Counter:
                part = _index.CounterOf(condition.Id);
                break;
            case ConditionKind.Value:
                part = Value;
                break;
            default:
                part =
                    condition.Kind == ConditionKind.InPhase ? InPhase
                    : condition.Kind == ConditionKind.InJourney ? InJourney
                    : PartOf(_index.TimerOf(condition.Id));
                long from = condition.From?.NominalTicks ?? 0;
                long last = condition.Before is { } before ? before.NominalTicks - 1 : Longest;
                return region.With(part, region[part].And(new Interval(from, last)));
        }
        var range = new Interval(condition.AtLeast ?? long.MinValue, condition.AtMost ?? long.MaxValue);
        return region.With(part, region[part].And(range));
    }

    private int IndexOf(string attribute)
    {
        for (int i = 0; i < _attributes.Count; i++)
        {
            if (string.Equals(_attributes[i], attribute, StringComparison.Ordinal))
                return i;
        }
        return -1;
    }

    /// <summary>The last moment in which a timer runs, counted from its start.</summary>
    private long LastOf(int timer)
    {
        var marks = _index.Timers[timer].Marks;
        return marks.Count == 0 ? Longest : marks[marks.Count - 1].After.NominalTicks - 1;
    }
}
