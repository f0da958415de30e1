using Loyalty.Rules.Json;
using Loyalty.Rules.Json.Forms;
using Loyalty.Rules.Testing.Expectations;

namespace Loyalty.Rules.Testing.Documents;

/// <summary>A nudge that is expected.</summary>
internal static class NudgeTable
{
    internal static readonly JsonTable<ExpectedNudge, ExpectedNudge> Instance = new JsonTable<
        ExpectedNudge,
        ExpectedNudge
    >(
        "expectedNudge",
        "a nudge",
        "Something that should be said to the customer.",
        (_, _) => new ExpectedNudge(),
        n => n
    )
        .May("rule", RuleIdForm.Instance, "the rule; none for 'join'", (b, v) => b.RuleId = v)
        .May("kind", DecisionWords.Nudges, "what is said", (b, v) => b.Kind = v)
        .May(
            "missing",
            EitherAmountForm.Instance,
            "how much is missing, or how many units are offered",
            (b, v) => b.Missing = v
        )
        .May("items", TextForm.Id, "the name of the selector that is missing or offered", (b, v) => b.Items = v)
        .May("saving", MoneyForm.NotNegative, "what accepting the offer saves", (b, v) => b.Saving = v);
}
