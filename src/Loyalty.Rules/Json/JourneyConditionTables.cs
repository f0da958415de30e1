using Loyalty.Rules.Journeys;
using Loyalty.Rules.Json.Forms;

namespace Loyalty.Rules.Json;

/// <summary>The kinds of conditions of transitions.</summary>
internal static class JourneyConditionTables
{
    private sealed class Draft
    {
        internal string Id { get; set; } = "";

        internal long? AtLeast { get; set; }

        internal long? AtMost { get; set; }

        internal string[] Values { get; set; } = [];

        internal bool IsNoneOf { get; set; }

        internal TimeRange Time { get; set; } = new();
    }

    /// <summary>From when on a condition on time holds, and before when.</summary>
    private sealed class TimeRange
    {
        internal JourneyDuration? From { get; set; }

        internal JourneyDuration? Before { get; set; }
    }

    private static readonly NumberForm Numbers = NumberForm.Whole(-JourneyLimits.Counter, JourneyLimits.Counter);
    private static readonly OneOrMoreForm<string> Values = new(TextForm.Any, mayBeEmpty: true);

    private static readonly JsonForm<TimeRange> Times = new JsonTable<TimeRange, TimeRange>(
        "timeRange",
        "a range of time",
        "A range of time since something: from one duration on, and before another.",
        (_, _) => new TimeRange(),
        range => range
    )
        .Optional(
            "atLeast",
            JourneyDurationTable.Instance,
            "from when on, included; no limit unless said",
            (b, v) => b.From = v,
            r => r.From!.Value,
            r => r.From is null
        )
        .Optional(
            "lessThan",
            JourneyDurationTable.Instance,
            "before when; no limit unless said",
            (b, v) => b.Before = v,
            r => r.Before!.Value,
            r => r.Before is null
        );

    private static readonly JsonForm<Condition> Range = new JsonTable<Draft, Condition>(
        "valueRange",
        "a range of the event's number",
        "A range of the number that an event carries, both ends included.",
        (_, _) => new Draft(),
        draft => Condition.Value(draft.AtLeast, draft.AtMost)
    ).WithRange();

    internal static readonly JsonForm<Condition> Counter = new JsonTable<Draft, Condition>(
        "counterCondition",
        "a condition on a counter",
        "A counter in a range, both ends included.",
        (_, _) => new Draft(),
        draft => Condition.Counter(draft.Id, draft.AtLeast, draft.AtMost)
    )
        .Required("counter", TextForm.Id, "the id of the counter", (b, v) => b.Id = v, c => c.Id!)
        .WithRange();

    internal static readonly JsonForm<Condition> Attribute = new JsonTable<Draft, Condition>(
        "attributeCondition",
        "a condition on an attribute",
        "A declared attribute of the member with any of some values, or with none of them. One that was not given is the empty text.",
        (_, _) => new Draft(),
        draft => draft.IsNoneOf ? Condition.NoneOf(draft.Id, draft.Values) : Condition.AnyOf(draft.Id, draft.Values)
    )
        .Required("attribute", TextForm.Id, "the name of the attribute", (b, v) => b.Id = v, c => c.Id!)
        .Optional(
            "isAnyOf",
            Values,
            "the values of which one must hold",
            (b, v) => b.Values = [.. v],
            c => c.Values,
            c => c.IsNoneOf
        )
        .Optional(
            "isNoneOf",
            Values,
            "the values of which none may hold",
            (b, v) => (b.Values, b.IsNoneOf) = ([.. v], true),
            c => c.Values,
            c => !c.IsNoneOf
        )
        .ExactlyOne("isAnyOf", "isNoneOf");

    internal static readonly JsonForm<Condition> InPhase = Elapsed(
        "inPhase",
        "a condition on the time in the phase",
        "A range of the time since the phase was entered.",
        range => Condition.InPhase(range.From, range.Before)
    );

    internal static readonly JsonForm<Condition> InJourney = Elapsed(
        "inJourney",
        "a condition on the time in the journey",
        "A range of the time since the run began.",
        range => Condition.InJourney(range.From, range.Before)
    );

    internal static readonly JsonForm<Condition> Since = new JsonTable<Draft, Condition>(
        "sinceCondition",
        "a condition on a timer",
        "A range of the time since a timer was started; it does not hold where the timer does not run.",
        (_, _) => new Draft(),
        draft => Condition.Since(draft.Id, draft.Time.From, draft.Time.Before)
    )
        .Required("since", TextForm.Id, "the id of the timer", (b, v) => b.Id = v, c => c.Id!)
        .Optional(
            "atLeast",
            JourneyDurationTable.Instance,
            "from when on, included; no limit unless said",
            (b, v) => b.Time.From = v,
            c => c.From!.Value,
            c => c.From is null
        )
        .Optional(
            "lessThan",
            JourneyDurationTable.Instance,
            "before when; no limit unless said",
            (b, v) => b.Time.Before = v,
            c => c.Before!.Value,
            c => c.Before is null
        );

    internal static readonly JsonForm<Condition> Value = new JsonTable<Draft, Condition>(
        "valueCondition",
        "a condition on the event's number",
        "The number that the event carries in a range. It is 0 unless given, and for timers.",
        (_, _) => new Draft(),
        draft => Condition.Value(draft.AtLeast, draft.AtMost)
    ).Required("value", Range, "the range", (b, v) => (b.AtLeast, b.AtMost) = (v.AtLeast, v.AtMost), c => c);

    private static JsonTable<Draft, Condition> WithRange(this JsonTable<Draft, Condition> table) =>
        table
            .Optional(
                "atLeast",
                Numbers,
                "the least that will do; no limit unless said",
                (b, v) => b.AtLeast = v,
                c => c.AtLeast!.Value,
                c => c.AtLeast is null
            )
            .Optional(
                "atMost",
                Numbers,
                "the most that will do; no limit unless said",
                (b, v) => b.AtMost = v,
                c => c.AtMost!.Value,
                c => c.AtMost is null
            );

    private static JsonTable<Draft, Condition> Elapsed(
        string name,
        string title,
        string summary,
        Func<TimeRange, Condition> make
    ) =>
        new JsonTable<Draft, Condition>(
            name + "Condition",
            title,
            summary,
            (_, _) => new Draft(),
            draft => make(draft.Time)
        ).Required(
            name,
            Times,
            "the range",
            (b, v) => b.Time = v,
            c => new TimeRange { From = c.From, Before = c.Before }
        );
}
