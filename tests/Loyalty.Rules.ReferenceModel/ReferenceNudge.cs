namespace Loyalty.Rules.ReferenceModel;

/// <summary>Something worth saying; the fields are those of <see cref="Nudge"/>.</summary>
public sealed record ReferenceNudge(
    string? RuleId,
    NudgeKind Kind,
    long Missing,
    OutcomeUnit Unit,
    string? Items = null,
    long? Saving = null
);
