namespace Loyalty.Rules.ReferenceModel;

/// <summary>What a rule came to; the fields are those of <see cref="Outcome"/>.</summary>
public sealed record ReferenceOutcome(
    string RuleId,
    Verdict Verdict,
    OutcomeUnit ProgressUnit = OutcomeUnit.None,
    long Have = 0,
    long Need = 0,
    OutcomeUnit AwardUnit = OutcomeUnit.None,
    long Asked = 0,
    long Granted = 0,
    long Waiting = 0,
    EligibilityReason Reason = EligibilityReason.None,
    string? LostTo = null,
    string? Node = null
);
