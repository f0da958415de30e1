using Loyalty.Rules.Json.Forms;

namespace Loyalty.Rules.Json;

/// <summary>A custom rule that failed. The exception itself is for the host's log and in no document.</summary>
internal static class FaultTable
{
    private sealed class Draft
    {
        internal string RuleId { get; set; } = "";

        internal string Type { get; set; } = "";
    }

    internal static readonly JsonForm<Fault> Instance = new JsonTable<Draft, Fault>(
        "fault",
        "a fault",
        "A custom rule that failed.",
        (_, _) => new Draft(),
        draft => new Fault(draft.RuleId, draft.Type, null)
    )
        .Required("rule", RuleIdForm.Instance, "the rule", (b, v) => b.RuleId = v, f => f.RuleId)
        .Required(
            "type",
            TextForm.Any,
            "the name of the exception's type, or what was refused of the rule's proposal",
            (b, v) => b.Type = v,
            f => f.Type
        );
}
