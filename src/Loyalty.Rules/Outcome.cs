namespace Loyalty.Rules;

/// <summary>What a rule came to in a decision, with the numbers it was computed from.</summary>
/// <remarks>
/// Immutable. Have and need speak of the way to the next reward after this sale: "3 of 5 stamps". Asked and granted speak of
/// this sale's reward, before and after caps and the money left.
/// </remarks>
public readonly struct Outcome
{
    internal Outcome(
        string ruleId,
        Verdict verdict,
        OutcomeUnit progressUnit = OutcomeUnit.None,
        long have = 0,
        long need = 0,
        OutcomeUnit awardUnit = OutcomeUnit.None,
        long asked = 0,
        long granted = 0,
        long waiting = 0,
        EligibilityReason reason = EligibilityReason.None,
        string? lostTo = null
    )
    {
        RuleId = ruleId;
        Verdict = verdict;
        ProgressUnit = progressUnit;
        Have = have;
        Need = need;
        AwardUnit = awardUnit;
        Asked = asked;
        Granted = granted;
        Waiting = waiting;
        Reason = reason;
        LostTo = lostTo;
    }

    /// <summary>The rule.</summary>
    public string RuleId { get; }

    /// <summary>What it came to.</summary>
    public Verdict Verdict { get; }

    /// <summary>In what <see cref="Have"/> and <see cref="Need"/> are counted.</summary>
    public OutcomeUnit ProgressUnit { get; }

    /// <summary>How much there is towards the next reward, after this sale.</summary>
    public long Have { get; }

    /// <summary>How much the next reward takes in all; 0 where there is no next one.</summary>
    public long Need { get; }

    /// <summary>In what <see cref="Asked"/> and <see cref="Granted"/> are counted.</summary>
    public OutcomeUnit AwardUnit { get; }

    /// <summary>What the rule alone would give.</summary>
    public long Asked { get; }

    /// <summary>What was given.</summary>
    public long Granted { get; }

    /// <summary>Units that are due and that nothing in the basket could take; a card keeps them, a basket rule does not.</summary>
    public long Waiting { get; }

    /// <summary>Which condition does not hold, for <see cref="Rules.Verdict.NotEligible"/>.</summary>
    public EligibilityReason Reason { get; }

    /// <summary>The rule that was decided before, for <see cref="Rules.Verdict.Lost"/>; else null.</summary>
    public string? LostTo { get; }
}
