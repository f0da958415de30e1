namespace Loyalty.Rules.Testing.Documents;

/// <summary>A step while it is read.</summary>
internal sealed class StepDraft
{
    internal StepDraft(int node) => Node = node;

    internal int Node { get; }

    internal string? Note { get; set; }

    internal SaleDraft? Sale { get; set; }

    internal SaleDraft? Enrolment { get; set; }

    internal ExpectationDraft Expect { get; set; } = new();
}
