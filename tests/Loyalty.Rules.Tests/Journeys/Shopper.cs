using System.Globalization;
using Loyalty.Rules.Journeys;

namespace Loyalty.Rules.Tests.Journeys;

/// <summary>One member on the built-in journey, told in days after the start of 2026; the day begins at ten in the morning.</summary>
internal sealed class Shopper
{
    private const double Opening = 10;

    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly List<string> _phases = [];
    private readonly List<string> _touches = [];
    private readonly List<JourneyEvent> _log = [];

    internal Shopper(string id = "ann", JourneyPlan? plan = null, bool enrols = true)
    {
        Plan = plan ?? BuiltIn;
        Record = Plan.NewMember(id);
        if (enrols)
            On(HundredDaysEvents.Enrolled, 0);
    }

    /// <summary>The built-in journey, compiled once.</summary>
    internal static JourneyPlan BuiltIn { get; } = HundredDays.Journey().Compile();

    internal JourneyPlan Plan { get; }

    internal JourneyRecord Record { get; private set; }

    internal IReadOnlyList<JourneyEvent> Log => _log;

    /// <summary>Where the member is.</summary>
    internal string Phase => Plan.PhaseOf(State)!.Id;

    internal JourneyState State => Record.Runs[Record.Runs.Count - 1].State;

    /// <summary>Each phase that was entered, such as <c>14 activate</c>: the whole days, then the phase.</summary>
    internal IReadOnlyList<string> Phases => _phases;

    /// <summary>Each touch that was issued, such as <c>14 first-steps</c>, with its status if it was withheld.</summary>
    internal IReadOnlyList<string> Touches => _touches;

    internal long Points { get; private set; }

    internal long Counter(string id) => Plan.CounterOf(State, id);

    internal Shopper Buys(params double[] days)
    {
        foreach (double day in days)
            On(HundredDaysEvents.Purchase, day);
        return this;
    }

    internal Shopper On(string name, double day, params string[] known)
    {
        var happened = new JourneyEvent(
            "e" + _log.Count.ToString(CultureInfo.InvariantCulture),
            name,
            At(day),
            0,
            Known(known)
        );
        _log.Add(happened);
        return Note(Plan.Take(Record, happened));
    }

    internal Shopper To(double day, params string[] known) => Note(Plan.AdvanceTo(Record, At(day), Known(known)));

    internal Shopper LetIn(double day) => Note(Plan.Enter(Record, At(day)));

    /// <summary>The ids of what goes out.</summary>
    internal IEnumerable<string> Drain(double day)
    {
        To(day);
        var batch = Plan.Drain(Record, At(day));
        Assert.Equal(JourneyReason.None, batch.Reason);
        Record = batch.Next;
        return batch.Sent.Select(touch => touch.Touch.Id);
    }

    internal static DateTimeOffset At(double day) => Walk.Day(day).AddHours(Opening);

    // Each text names an attribute and what it is: "segment=best".
    private static KeyValuePair<string, string>[] Known(string[] known) =>
        [.. known.Select(one => one.Split('=')).Select(pair => new KeyValuePair<string, string>(pair[0], pair[1]))];

    private Shopper Note(JourneyAnswer answer)
    {
        Record = answer.Next;
        if (answer.Begun is { } begun)
            _phases.Add(DayOf(begun.At) + " " + begun.Phase.Id);
        foreach (var step in answer.Steps.Select(step => step.Step))
        {
            if (step.Transition is { IsTargetless: false })
                _phases.Add(DayOf(step.At) + " " + step.To.Id);
        }
        // One whose deadline passed while time was advanced is told by its end alone.
        foreach (var outcome in answer.Touches.Where(outcome => _seen.Add(outcome.Touch.Id)))
        {
            string status = outcome.Status is TouchStatus.Waiting or TouchStatus.Expired ? "" : " " + outcome.Status;
            _touches.Add(DayOf(outcome.Touch.At) + " " + outcome.Touch.Touch.Id + status);
        }
        Points += answer.Rewards.Where(reward => !reward.IsWithheld).Sum(reward => reward.Reward.Points);
        return this;
    }

    private static string DayOf(DateTimeOffset at) => (at - Walk.Start).Days.ToString(CultureInfo.InvariantCulture);
}
