using Loyalty.Rules.Json.Forms;
using Loyalty.Rules.Testing.Expectations;

namespace Loyalty.Rules.Testing.Documents;

/// <summary>How far a rule is expected to be from its next reward.</summary>
internal static class ProgressTable
{
    internal static readonly JsonTable<RuleChecklist, RuleChecklist> Instance = AddTo(
        new JsonTable<RuleChecklist, RuleChecklist>(
            "expectedProgress",
            "progress",
            "How far it should be to the next reward: \"3 of 5\".",
            (_, _) => new RuleChecklist(),
            list => list
        )
    );

    internal static JsonTable<RuleChecklist, RuleChecklist> AddTo(JsonTable<RuleChecklist, RuleChecklist> table) =>
        table
            .May(
                "have",
                EitherAmountForm.Instance,
                "how much there is towards the next reward",
                (b, v) => b.Add(rule => OutcomeChecks.Have(rule, v))
            )
            .May(
                "need",
                EitherAmountForm.Instance,
                "how much the next reward takes in all",
                (b, v) => b.Add(rule => OutcomeChecks.Need(rule, v))
            );
}
