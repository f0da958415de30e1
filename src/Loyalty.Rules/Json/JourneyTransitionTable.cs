using Loyalty.Rules.Journeys;
using Loyalty.Rules.Json.Forms;

namespace Loyalty.Rules.Json;

/// <summary>A transition of a phase or of the journey.</summary>
internal static class JourneyTransitionTable
{
    private sealed class Draft
    {
        internal Trigger Trigger { get; set; } = Trigger.Always;

        internal IReadOnlyList<Condition> If { get; set; } = [];

        internal string? To { get; set; }

        internal string? ToHistory { get; set; }

        internal bool Inside { get; set; }

        internal IReadOnlyList<Effect> Do { get; set; } = [];
    }

    private static readonly ListForm<Condition> Conditions = new(JourneyConditionForm.Instance);

    internal static readonly ListForm<Effect> Effects = new(JourneyEffectForm.Instance);

    internal static readonly JsonForm<Transition> Instance = new JsonTable<Draft, Transition>(
        "transition",
        "a transition",
        "What moves a member: when the trigger comes and all conditions hold, another phase is entered and effects happen. The first one that can be taken is.",
        (_, _) => new Draft(),
        draft => new Transition(draft.Trigger, [.. draft.If], draft.To, draft.ToHistory, draft.Inside, [.. draft.Do])
    )
        .Optional(
            "on",
            TextForm.Id,
            "the event that it waits for",
            (b, v) => b.Trigger = Trigger.Event(v),
            t => t.Trigger.Id!,
            t => t.Trigger.Kind != TriggerKind.Event
        )
        .Optional(
            "onTimer",
            TextForm.Id,
            "the mark that it waits for, or the timer of a single time",
            (b, v) => b.Trigger = Trigger.Timer(v),
            t => t.Trigger.Id!,
            t => t.Trigger.Kind != TriggerKind.Timer
        )
        .Optional(
            "always",
            TrueForm.Instance,
            "it waits for its conditions alone, after whatever else happened",
            (_, _) => { },
            _ => true,
            t => t.Trigger.Kind != TriggerKind.Always
        )
        .Optional(
            "if",
            Conditions,
            "the conditions, all of which must hold; none for always",
            (b, v) => b.If = v,
            t => t.If,
            t => t.If.Count == 0,
            "[]"
        )
        .Optional(
            "to",
            TextForm.Id,
            "the phase to enter, one with phases inside through its first; none is left or entered unless said",
            (b, v) => b.To = v,
            t => t.To!,
            t => t.To is null
        )
        .Optional(
            "toHistory",
            TextForm.Id,
            "the phase to enter through the phase inside that was left last",
            (b, v) => b.ToHistory = v,
            t => t.ToHistory!,
            t => t.ToHistory is null
        )
        .Optional(
            "inside",
            TrueForm.Instance,
            "the phase around, which owns the transition, is neither left nor entered",
            (b, _) => b.Inside = true,
            t => t.Inside,
            t => !t.Inside
        )
        .Optional(
            "do",
            Effects,
            "what it does, between leaving and entering",
            (b, v) => b.Do = v,
            t => t.Do,
            t => t.Do.Count == 0,
            "[]"
        )
        .ExactlyOne("on", "onTimer", "always")
        .AtMostOne("to", "toHistory");
}
