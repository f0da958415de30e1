namespace Loyalty.Rules.Testing.Documents;

/// <summary>A step while it is read.</summary>
internal sealed class StepDraft
{
    internal StepDraft(int node) => Node = node;

    internal int Node { get; }

    internal string? Note { get; set; }

    internal SaleDraft? Sale { get; set; }

    internal SaleDraft? Enrolment { get; set; }

    internal EventDraft? Event { get; set; }

    internal EventDraft? Entry { get; set; }

    internal EventDraft? Tick { get; set; }

    internal ExpectationDraft Expect { get; set; } = new();

    /// <summary>When it happens, if that is said.</summary>
    internal DateTimeOffset? At => (Sale ?? Enrolment)?.At ?? (Event ?? Entry ?? Tick)?.At;

    /// <summary>The member who is named.</summary>
    internal Placed<string>? Member => (Sale ?? Enrolment)?.Member ?? (Event ?? Entry ?? Tick)?.Member;
}
