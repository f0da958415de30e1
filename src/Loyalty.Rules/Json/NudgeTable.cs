using Loyalty.Rules.Json.Forms;

namespace Loyalty.Rules.Json;

/// <summary>Something worth saying to the customer.</summary>
internal static class NudgeTable
{
    private sealed class Draft
    {
        internal string? RuleId { get; set; }

        internal NudgeKind Kind { get; set; }

        internal Amount Missing { get; set; }

        internal OutcomeUnit Unit { get; set; }

        internal string? Items { get; set; }

        internal long? Saving { get; set; }
    }

    internal static readonly JsonForm<Nudge> Instance = new JsonTable<Draft, Nudge>(
        "nudge",
        "a nudge",
        "Something worth saying to the customer.",
        (_, _) => new Draft(),
        draft => new Nudge(draft.RuleId, draft.Kind, draft.Missing.Value, draft.Unit, draft.Items, draft.Saving)
    )
        .Optional(
            "rule",
            RuleIdForm.Instance,
            "the rule; none for 'join'",
            (b, v) => b.RuleId = v,
            n => n.RuleId!,
            n => n.RuleId is null
        )
        .Required("kind", DecisionWords.Nudges, "what is said", (b, v) => b.Kind = v, n => n.Kind)
        .Optional(
            "unit",
            DecisionWords.Units,
            "in what 'missing' is counted",
            (b, v) => b.Unit = v,
            n => n.Unit,
            n => n.Unit == OutcomeUnit.None
        )
        .Optional(
            "missing",
            new UnitAmountForm("unit"),
            "how much is missing, or how many units are offered",
            (b, v) => b.Missing = v,
            n => new Amount(n.Missing, n.Unit),
            n => n.Missing == 0
        )
        .Optional(
            "items",
            TextForm.Any,
            "the name of the selector that is missing or offered, where it has one",
            (b, v) => b.Items = v,
            n => n.Items!,
            n => n.Items is null
        )
        .Optional(
            "saving",
            MoneyForm.NotNegative,
            "what accepting the offer saves, where that is known exactly",
            (b, v) => b.Saving = v,
            n => n.Saving!.Value,
            n => n.Saving is null
        );
}
