using System.Globalization;
using Loyalty.Rules.Journeys;

namespace Loyalty.Rules.Tests.Journeys;

/// <summary>One member with a record, told in days and words; event ids are counted.</summary>
internal sealed class Member
{
    private readonly List<string> _touches = [];
    private int _events;

    internal Member(JourneyPlan plan, string id = "ann")
    {
        Plan = plan;
        Record = plan.NewMember(id);
    }

    internal JourneyPlan Plan { get; }

    internal JourneyRecord Record { get; set; }

    internal JourneyAnswer Answer { get; private set; } = null!;

    internal TouchBatch Batch { get; private set; } = null!;

    /// <summary>What became of touches so far, such as <c>1/1 hello Waiting</c>.</summary>
    internal IReadOnlyList<string> Touches => _touches;

    /// <summary>The phases of all runs that are kept, such as <c>1 active</c>, <c>2 gone (ended)</c>.</summary>
    internal IEnumerable<string> Runs =>
        Record.Runs.Select(run =>
            $"{run.Number} {Plan.PhaseOf(run.State)!.Id}{(run.State.Status == JourneyStatus.Ended ? " (ended)" : "")}"
        );

    /// <summary>A journey that the event in begins, with touches by mail at one a day.</summary>
    internal static JourneyBuilder Draft() =>
        Journey
            .Create("shop")
            .Event("in", "buy", "leave", "stop", "again")
            .Attribute("name")
            .Enter("in")
            .OptOutOn("stop")
            .OptInOn("again")
            .Channel("mail", perDay: 1)
            .Channel("chat")
            .Touch("hello", "mail", t => t.Text("Hello {name}!"))
            .Touch("now", "mail", t => t.Priority(5))
            .Touch("soon", "mail", t => t.Deadline(1))
            .Touch("ping", "chat")
            .Touch("more", "chat", t => t.Kind(TouchKind.Upsell));

    internal static Member Of(JourneyBuilder journey, string id = "ann") => new(journey.Build().Compile(), id);

    internal static JourneyEvent Happened(
        string id,
        string name,
        double day,
        long value = 0,
        string? attribute = null
    ) =>
        new(
            id,
            name,
            Walk.Day(day),
            value,
            attribute is null ? null : [new KeyValuePair<string, string>("name", attribute)]
        );

    /// <summary>An event so many days after the start of 2026.</summary>
    internal Member On(string name, double day, long value = 0) =>
        Take(Happened("e" + (++_events).ToString(CultureInfo.InvariantCulture), name, day, value));

    internal Member Take(JourneyEvent happened) => Note(Plan.Take(Record, happened));

    internal Member To(double day) => Note(Plan.AdvanceTo(Record, Walk.Day(day)));

    internal Member Enter(double day) => Note(Plan.Enter(Record, Walk.Day(day)));

    /// <summary>What goes out, such as <c>now</c>.</summary>
    internal IEnumerable<string> Drain(double day, string? zone = null) => Drain(Walk.Day(day), zone);

    internal IEnumerable<string> Drain(DateTimeOffset at, string? zone = null)
    {
        Batch = Plan.Drain(Record, at, zone);
        Record = Batch.Next;
        return Batch.Sent.Select(touch => touch.Touch.Id);
    }

    private Member Note(JourneyAnswer answer)
    {
        Answer = answer;
        Record = answer.Next;
        foreach (var outcome in answer.Touches)
            _touches.Add($"{outcome.Touch.Run}/{outcome.Touch.Number} {outcome.Touch.Touch.Id} {outcome.Status}");
        return this;
    }
}
