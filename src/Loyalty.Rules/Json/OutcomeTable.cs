using Loyalty.Rules.Json.Forms;

namespace Loyalty.Rules.Json;

/// <summary>What a rule came to, with the numbers it was computed from.</summary>
internal static class OutcomeTable
{
    private static readonly UnitAmountForm Progress = new("progressUnit");
    private static readonly UnitAmountForm Given = new("awardUnit");
    private static readonly ListForm<int> Lines = new(PlaceForm.Instance);

    internal static readonly JsonForm<OutcomeEntry> Instance = new JsonTable<OutcomeEntry, OutcomeEntry>(
        "outcome",
        "an outcome",
        "What a rule came to, with the numbers it was computed from; a number that is not said is 0.",
        (_, _) => new OutcomeEntry(),
        entry => entry
    )
        .Required("rule", RuleIdForm.Instance, "the rule", (b, v) => b.RuleId = v, o => o.RuleId)
        .Required("verdict", DecisionWords.Verdicts, "what it came to", (b, v) => b.Verdict = v, o => o.Verdict)
        .Optional(
            "progressUnit",
            DecisionWords.Units,
            "in what 'have' and 'need' are counted",
            (b, v) => b.ProgressUnit = v,
            o => o.ProgressUnit,
            o => o.ProgressUnit == OutcomeUnit.None
        )
        .Optional(
            "have",
            Progress,
            "how much there is towards the next reward, after the sale",
            (b, v) => b.Have = v,
            o => o.Have,
            o => o.Have.Value == 0
        )
        .Optional(
            "need",
            Progress,
            "how much the next reward takes in all",
            (b, v) => b.Need = v,
            o => o.Need,
            o => o.Need.Value == 0
        )
        .Optional(
            "awardUnit",
            DecisionWords.Units,
            "in what 'asked' and 'granted' are counted",
            (b, v) => b.AwardUnit = v,
            o => o.AwardUnit,
            o => o.AwardUnit == OutcomeUnit.None
        )
        .Optional(
            "asked",
            Given,
            "what the rule alone would give",
            (b, v) => b.Asked = v,
            o => o.Asked,
            o => o.Asked.Value == 0
        )
        .Optional(
            "granted",
            Given,
            "what was given",
            (b, v) => b.Granted = v,
            o => o.Granted,
            o => o.Granted.Value == 0
        )
        .Optional(
            "waiting",
            NumberForm.Whole(0, long.MaxValue),
            "units that are due and that nothing in the basket could take",
            (b, v) => b.Waiting = v,
            o => o.Waiting,
            o => o.Waiting == 0,
            "0"
        )
        .Optional(
            "reason",
            DecisionWords.Reasons,
            "which condition does not hold, for 'notEligible'",
            (b, v) => b.Reason = v,
            o => o.Reason,
            o => o.Reason == EligibilityReason.None
        )
        .Optional(
            "lostTo",
            RuleIdForm.Instance,
            "the rule that got in its place, for 'lost'",
            (b, v) => b.LostTo = v,
            o => o.LostTo!,
            o => o.LostTo is null
        )
        .Optional(
            "node",
            TextForm.Any,
            "the node of the arbitration tree in which the rule lost",
            (b, v) => b.Node = v,
            o => o.Node!,
            o => o.Node is null
        )
        .Optional(
            "lines",
            Lines,
            "the places of the lines of the sale that touch the rule, counted from 0",
            (b, v) => b.Lines = v,
            o => o.Lines,
            o => o.Lines.Count == 0,
            "[]"
        );
}
