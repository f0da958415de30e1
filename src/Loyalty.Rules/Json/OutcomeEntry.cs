namespace Loyalty.Rules.Json;

/// <summary>An outcome as a document has it, with the lines that it speaks of. Collects what is read, and holds what is written.</summary>
internal sealed class OutcomeEntry
{
    internal OutcomeEntry() { }

    internal OutcomeEntry(in Outcome outcome, IReadOnlyList<int> lines)
    {
        RuleId = outcome.RuleId;
        Verdict = outcome.Verdict;
        ProgressUnit = outcome.ProgressUnit;
        Have = new Amount(outcome.Have, outcome.ProgressUnit == OutcomeUnit.Money);
        Need = new Amount(outcome.Need, outcome.ProgressUnit == OutcomeUnit.Money);
        AwardUnit = outcome.AwardUnit;
        Asked = new Amount(outcome.Asked, outcome.AwardUnit == OutcomeUnit.Money);
        Granted = new Amount(outcome.Granted, outcome.AwardUnit == OutcomeUnit.Money);
        Waiting = outcome.Waiting;
        Reason = outcome.Reason;
        LostTo = outcome.LostTo;
        Node = outcome.Node;
        Lines = lines;
    }

    internal string RuleId { get; set; } = "";

    internal Verdict Verdict { get; set; }

    internal OutcomeUnit ProgressUnit { get; set; }

    internal Amount Have { get; set; }

    internal Amount Need { get; set; }

    internal OutcomeUnit AwardUnit { get; set; }

    internal Amount Asked { get; set; }

    internal Amount Granted { get; set; }

    internal long Waiting { get; set; }

    internal EligibilityReason Reason { get; set; }

    internal string? LostTo { get; set; }

    internal string? Node { get; set; }

    internal IReadOnlyList<int> Lines { get; set; } = [];

    internal Outcome ToOutcome() =>
        new(
            RuleId,
            Verdict,
            ProgressUnit,
            Have.Value,
            Need.Value,
            AwardUnit,
            Asked.Value,
            Granted.Value,
            Waiting,
            Reason,
            LostTo,
            Node
        );
}
