using Loyalty.Rules.Journeys;
using Loyalty.Rules.Journeys.Checking;

namespace Loyalty.Rules.Laws.Naive;

/// <summary>Where the transitions of a small journey lead, found by trying everything that can be the case.</summary>
internal sealed class NaiveWays
{
    private static readonly string[] Texts = ["", "a", "other"];

    private readonly Journey _journey;
    private readonly HashSet<ConditionKind> _asked;
    private readonly Dictionary<string, List<NaiveCase>> _cases = new(StringComparer.Ordinal);

    internal NaiveWays(Journey journey)
    {
        _journey = journey;
        _asked = [.. RegionSpace.AllConditions(journey).Select(one => one.Kind)];
        Leaves =
        [
            .. journey.Phases.SelectMany(phase =>
                phase.Phases.Count == 0
                    ? new[] { new NaiveLeaf(phase, null) }
                    : phase.Phases.Select(child => new NaiveLeaf(child, phase))
            ),
        ];
    }

    internal IReadOnlyList<NaiveLeaf> Leaves { get; }

    /// <summary>The transitions of one owner that never hold.</summary>
    internal IEnumerable<Transition> Contradicting(IReadOnlyList<Transition> own, NaiveLeaf? leaf) =>
        own.Where(one => !Cases(one.Trigger, leaf).Any(at => Holds(one, at)));

    /// <summary>The transitions of one owner that hold only where an earlier one for the same trigger does.</summary>
    internal IEnumerable<Transition> Shadowed(IReadOnlyList<Transition> own, NaiveLeaf? leaf) =>
        own.Where(
            (one, i) =>
            {
                var cases = Cases(one.Trigger, leaf).Where(at => Holds(one, at)).ToList();
                return cases.Count > 0 && cases.TrueForAll(at => Earlier(own, i).Any(other => Holds(other, at)));
            }
        );

    /// <summary>The transitions of one owner that sometimes hold together with an earlier one, and sometimes without.</summary>
    internal IEnumerable<Transition> Overlapping(IReadOnlyList<Transition> own, NaiveLeaf? leaf) =>
        own.Where(
            (one, i) =>
            {
                var cases = Cases(one.Trigger, leaf).Where(at => Holds(one, at)).ToList();
                return cases.Exists(at => Earlier(own, i).Any(other => Holds(other, at)))
                    && cases.Exists(at => !Earlier(own, i).Any(other => Holds(other, at)));
            }
        );

    /// <summary>The transitions that are the first to hold in some case of a phase.</summary>
    internal List<Transition> TakenIn(NaiveLeaf leaf)
    {
        if (leaf.Phase.Kind == PhaseKind.Final)
            return [];
        var all = AllIn(leaf);
        return
        [
            .. all.Where(
                (one, i) =>
                    Cases(one.Trigger, leaf)
                        .Any(at => Holds(one, at) && !Earlier(all, i).Any(other => Holds(other, at)))
            ),
        ];
    }

    internal List<Transition> AllIn(NaiveLeaf leaf) =>
        [.. leaf.Phase.Transitions, .. leaf.Super?.Transitions ?? [], .. _journey.Transitions];

    /// <summary>The phase in which a run begins.</summary>
    internal NaiveLeaf First() => Entered(_journey.Phases[0].Id);

    internal NaiveLeaf Entered(string id)
    {
        if (Leaves.FirstOrDefault(leaf => leaf.Phase.Id == id) is { } found)
            return found;
        var super = _journey.Phases.Single(phase => phase.Id == id);
        return Child(super, super.Initial ?? super.Phases[0].Id);
    }

    /// <summary>Where a transition leads; the child that was left last is known, or none was left.</summary>
    internal NaiveLeaf? Target(Transition transition, NaiveLeaf? remembered)
    {
        if (transition.To is { } to)
            return Entered(to);
        if (transition.ToHistory is not { } history)
            return null;
        var super = _journey.Phases.Single(phase => phase.Id == history);
        return remembered ?? Child(super, super.HistoryOtherwise ?? super.Initial ?? super.Phases[0].Id);
    }

    internal static bool Holds(Transition transition, NaiveCase at) => transition.If.All(one => Holds(one, at));

    /// <summary>Everything that can be the case in a phase, or for every phase an owner stands around.</summary>
    internal IReadOnlyList<NaiveCase> Cases(Trigger trigger, NaiveLeaf? leaf)
    {
        string key =
            trigger.Kind + " " + (trigger.Kind == TriggerKind.Timer ? trigger.Id : "") + " in " + leaf?.Phase.Id;
        if (!_cases.TryGetValue(key, out var cases))
            _cases[key] = cases = [.. AllCases(trigger, leaf)];
        return cases;
    }

    private IEnumerable<NaiveCase> AllCases(Trigger trigger, NaiveLeaf? leaf)
    {
        bool isTimer = trigger.Kind == TriggerKind.Timer;
        bool asksValue = Asks(ConditionKind.Value) && !isTimer;
        // What no condition asks for makes no difference.
        foreach (string text in Asks(ConditionKind.Attribute) ? Texts : [""])
        {
            for (long n = Asks(ConditionKind.Counter) ? -1 : 4; n <= 4; n++)
            {
                for (long value = asksValue ? -1 : 0; value <= (asksValue ? 3 : 0); value++)
                {
                    foreach (var times in TimeCases(trigger, leaf))
                        yield return times.With(n, text, value);
                }
            }
        }
    }

    private bool Asks(ConditionKind kind) => _asked.Contains(kind);

    private IEnumerable<NaiveCase> TimeCases(Trigger trigger, NaiveLeaf? leaf)
    {
        var own = leaf?.Phase.Timers.SingleOrDefault();
        bool asksTime = Asks(ConditionKind.InPhase) || Asks(ConditionKind.InJourney) || Asks(ConditionKind.Since);
        for (int run = asksTime ? 0 : 3; run <= 3; run++)
        {
            for (int phase = asksTime ? 0 : 3; phase <= run; phase++)
            {
                foreach (int clock in SinceCases(_journey.Timers[0], trigger, run))
                {
                    foreach (int timer in SinceCases(own, trigger, phase))
                        yield return new NaiveCase(run, phase, clock, timer, own?.Id);
                }
            }
        }
    }

    /// <summary>Days since the start of a timer, and -1 for one that does not run.</summary>
    private static IEnumerable<int> SinceCases(JourneyTimer? timer, Trigger trigger, int most)
    {
        bool isOwn = trigger.Kind == TriggerKind.Timer && (timer?.Marks.Any(mark => mark.Id == trigger.Id) ?? false);
        var last = timer?.Marks[timer.Marks.Count - 1];
        // The last mark of a timer ends it before transitions are looked at; after an earlier one it runs on.
        if (!isOwn || trigger.Id == last!.Id)
            yield return -1;
        if (last is null || (isOwn && trigger.Id == last.Id))
            yield break;
        for (int days = 0; days < last.After.Days && days <= most; days++)
            yield return days;
    }

    private static IEnumerable<Transition> Earlier(IReadOnlyList<Transition> all, int index) =>
        all.Take(index)
            .Where(one => one.Trigger.Kind == all[index].Trigger.Kind && one.Trigger.Id == all[index].Trigger.Id);

    private static bool Holds(Condition condition, NaiveCase at) =>
        condition.Kind switch
        {
            ConditionKind.Counter => IsIn(at.Counter, condition),
            ConditionKind.Value => IsIn(at.Value, condition),
            ConditionKind.Attribute => condition.Values.Contains(at.Text) != condition.IsNoneOf,
            ConditionKind.InPhase => IsSince(at.InPhase, condition),
            ConditionKind.InJourney => IsSince(at.InJourney, condition),
            _ => IsSince(condition.Id == "clock" ? at.Clock : at.Own(condition.Id!), condition),
        };

    private static bool IsIn(long number, Condition condition) =>
        number >= (condition.AtLeast ?? long.MinValue) && number <= (condition.AtMost ?? long.MaxValue);

    private static bool IsSince(int days, Condition condition) =>
        days >= (condition.From?.Days ?? 0) && days < (condition.Before?.Days ?? int.MaxValue);

    private NaiveLeaf Child(Phase super, string id) =>
        Leaves.Single(leaf => leaf.Super == super && leaf.Phase.Id == id);
}
