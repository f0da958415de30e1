using Loyalty.Rules.Journeys;
using Loyalty.Rules.Json.Forms;

namespace Loyalty.Rules.Json;

/// <summary>A phase of a journey.</summary>
internal static class JourneyPhaseTable
{
    private static readonly WordForm<PhaseKind> Kinds = new(
        ("ordinary", PhaseKind.Ordinary),
        ("steady", PhaseKind.Steady),
        ("final", PhaseKind.Final)
    );

    private static readonly ListForm<TouchKind> TouchKinds = new(JourneyTouchTable.Kinds);
    private static readonly ListForm<JourneyTimer> Timers = new(JourneyTimerTables.OfPhase);
    private static readonly ListForm<Transition> Transitions = new(JourneyTransitionTable.Instance);

    internal static readonly JsonForm<Phase> Instance = Create();

    private static JsonTable<PhaseBuilder, Phase> Create()
    {
        var table = new JsonTable<PhaseBuilder, Phase>(
            "phase",
            "a phase",
            "A phase of a journey. One with phases inside stands around them, and is never itself where a member is.",
            (reader, node) => new PhaseBuilder(reader.Peek(node, "id"u8) ?? ""),
            builder => builder.Build()
        );
        return table
            .Required("id", TextForm.Id, "the id, unique over both levels", (_, _) => { }, p => p.Id)
            .Optional(
                "name",
                NameForm.Instance,
                "what diagrams and timelines call it; its id unless said",
                (b, v) => NameForm.Fill(b.Names, v),
                p => p.Name!,
                p => p.Name is null
            )
            .Optional(
                "kind",
                Kinds,
                "whether members are on their way, may stay for ever, or have come to the end",
                (b, v) => b.KindValue = v,
                p => p.Kind,
                p => p.Kind == PhaseKind.Ordinary,
                "\"ordinary\""
            )
            .Optional(
                "stalledAfter",
                JourneyDurationTable.Instance,
                "the time after which a member who is still in it counts as stalled; never unless said",
                (b, v) => b.StalledAfterValue = v,
                p => p.StalledAfter!.Value,
                p => p.StalledAfter is null
            )
            .Optional(
                "neverTouches",
                TouchKinds,
                "kinds of touches that are withheld while a member is in it",
                (b, v) => b.NeverTouched.AddRange(v),
                p => p.NeverTouches,
                p => p.NeverTouches.Count == 0,
                "[]"
            )
            .Optional(
                "timers",
                Timers,
                "its timers, which leaving it stops",
                (b, v) => b.Timers.AddRange(v),
                p => p.Timers,
                p => p.Timers.Count == 0,
                "[]"
            )
            .Optional(
                "enter",
                JourneyTransitionTable.Effects,
                "what happens on entry",
                (b, v) => b.EnterEffects.AddRange(v),
                p => p.OnEnter,
                p => p.OnEnter.Count == 0,
                "[]"
            )
            .Optional(
                "leave",
                JourneyTransitionTable.Effects,
                "what happens on leaving",
                (b, v) => b.LeaveEffects.AddRange(v),
                p => p.OnLeave,
                p => p.OnLeave.Count == 0,
                "[]"
            )
            .Optional(
                "transitions",
                Transitions,
                "its transitions; the first that can be taken is",
                (b, v) => b.Transitions.AddRange(v),
                p => p.Transitions,
                p => p.Transitions.Count == 0,
                "[]"
            )
            .Optional(
                "initial",
                TextForm.Id,
                "the phase inside through which it is entered; the first unless said",
                (b, v) => b.InitialValue = v,
                p => p.Initial!,
                p => p.Initial is null
            )
            .Optional(
                "history",
                TrueForm.Instance,
                "it remembers the phase inside that was left last",
                (b, _) => b.HistoryValue = true,
                p => p.HasHistory,
                p => !p.HasHistory
            )
            .Optional(
                "historyOtherwise",
                TextForm.Id,
                "with 'history': the phase inside that stands for it where none was left yet; the initial one unless said",
                (b, v) => b.HistoryOtherwiseValue = v,
                p => p.HistoryOtherwise!,
                p => p.HistoryOtherwise is null
            )
            .Optional(
                "phases",
                new ListForm<Phase>(table),
                "the phases inside",
                (b, v) => b.Phases.AddRange(v),
                p => p.Phases,
                p => p.Phases.Count == 0,
                "[]"
            );
    }
}
