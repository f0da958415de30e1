using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Journeys;
using Loyalty.Rules.Json.Forms;

namespace Loyalty.Rules.Json;

/// <summary>What a transition does, or entering or leaving a phase: its first property tells what.</summary>
internal static class JourneyEffectForm
{
    private sealed class Draft
    {
        internal string Id { get; set; } = "";

        internal long Amount { get; set; } = 1;
    }

    private static readonly NumberForm Numbers = NumberForm.Whole(-JourneyLimits.Counter, JourneyLimits.Counter);
    private static readonly NumberForm Amounts = NumberForm.Whole(1, ProgramLimits.Amount);

    private static readonly JsonForm<Effect> Reward = Table(
            "journeyReward",
            "a reward of a journey",
            "Points, for later: never a discount on the sale at hand.",
            draft => Effect.Reward(draft.Amount)
        )
        .Required("points", Amounts, "how many", (b, v) => b.Amount = v, e => e.Amount);

    private static readonly Alternatives Kinds = new(
        required: true,
        ["count", "set", "start", "cancel", "touch", "reward", "raise", "forgetRhythm"]
    );

    private static readonly JsonAlternative<Effect>[] Forms =
    [
        Of(
            EffectKind.Count,
            Named("count", "Adds to a counter.", "the id of the counter", draft => Effect.Count(draft.Id, draft.Amount))
                .Optional(
                    "by",
                    Numbers,
                    "what is added; not 0",
                    (b, v) => b.Amount = v,
                    e => e.Amount,
                    e => e.Amount == 1,
                    "1"
                )
        ),
        Of(
            EffectKind.Set,
            Named("set", "Sets a counter.", "the id of the counter", draft => Effect.Set(draft.Id, draft.Amount))
                .Required("to", Numbers, "what it is from now on", (b, v) => b.Amount = v, e => e.Amount)
        ),
        Of(
            EffectKind.Start,
            Named(
                "start",
                "Starts a timer, anew where it runs.",
                "the id of the timer",
                draft => Effect.Start(draft.Id)
            )
        ),
        Of(
            EffectKind.Cancel,
            Named("cancel", "Stops a timer.", "the id of the timer", draft => Effect.Cancel(draft.Id))
        ),
        Of(EffectKind.Touch, Named("touch", "Issues a touch.", "the id of the touch", draft => Effect.Touch(draft.Id))),
        Of(
            EffectKind.Reward,
            Table("rewardEffect", "an effect that rewards", "Issues points.", draft => Effect.Reward(draft.Amount))
                .Required("reward", Reward, "what is issued", (b, v) => b.Amount = v.Amount, e => e)
        ),
        Of(
            EffectKind.Raise,
            Named(
                "raise",
                "Raises an event of the journey, which is taken after the step.",
                "the id of the event",
                draft => Effect.Raise(draft.Id)
            )
        ),
        Of(
            EffectKind.ForgetRhythm,
            Table(
                    "forgetRhythmEffect",
                    "an effect that forgets the rhythm",
                    "Forgets the last event of the rhythm and all gaps.",
                    _ => Effect.ForgetRhythm
                )
                .Required("forgetRhythm", TrueForm.Instance, "that it does", (_, _) => { }, _ => true)
        ),
    ];

    internal static readonly JsonUnion<Effect> Instance = new(
        "effect",
        "an effect",
        "What a transition does, or entering or leaving a phase.",
        (reader, node) => ChosenForm.Of(reader, node, Instance!, Kinds, Forms),
        Forms
    );

    private static JsonTable<Draft, Effect> Named(string word, string summary, string says, Func<Draft, Effect> make) =>
        Table(word + "Effect", "an effect with '" + word + "'", summary, make)
            .Required(word, TextForm.Id, says, (b, v) => b.Id = v, e => e.Id!);

    private static JsonTable<Draft, Effect> Table(
        string definition,
        string title,
        string summary,
        Func<Draft, Effect> make
    ) => new(definition, title, summary, (_, _) => new Draft(), make);

    private static JsonAlternative<Effect, Effect> Of(EffectKind kind, JsonForm<Effect> form) =>
        new(form, effect => effect.Kind == kind);
}
