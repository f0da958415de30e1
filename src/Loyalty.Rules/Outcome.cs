namespace Loyalty.Rules;

/// <summary>What a rule came to in a decision, with the numbers it was computed from.</summary>
/// <remarks>
/// Immutable. Have and need speak of the way to the next reward after this sale: "3 of 5 stamps". Asked and granted speak of
/// this sale's reward, before and after caps and the money left.
/// </remarks>
public readonly struct Outcome
{
    // Small, because decisions are kept in their millions.
    private readonly byte _verdict;
    private readonly byte _progressUnit;
    private readonly byte _awardUnit;
    private readonly byte _reason;
    private readonly Amounts _amounts;

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
        string? lostTo = null,
        string? node = null
    )
    {
        RuleId = ruleId;
        _verdict = (byte)verdict;
        _progressUnit = (byte)progressUnit;
        Have = have;
        Need = need;
        _awardUnit = (byte)awardUnit;
        _reason = (byte)reason;
        _amounts = new Amounts(node, asked, granted, waiting);
        LostTo = lostTo;
    }

    /// <summary>The rule.</summary>
    public string RuleId { get; }

    /// <summary>What it came to.</summary>
    public Verdict Verdict => (Verdict)_verdict;

    /// <summary>In what <see cref="Have"/> and <see cref="Need"/> are counted.</summary>
    public OutcomeUnit ProgressUnit => (OutcomeUnit)_progressUnit;

    /// <summary>How much there is towards the next reward, after this sale.</summary>
    public long Have { get; }

    /// <summary>How much the next reward takes in all; 0 where there is no next one.</summary>
    public long Need { get; }

    /// <summary>In what <see cref="Asked"/> and <see cref="Granted"/> are counted.</summary>
    public OutcomeUnit AwardUnit => (OutcomeUnit)_awardUnit;

    /// <summary>What the rule alone would give.</summary>
    public long Asked => _amounts.Asked;

    /// <summary>What was given.</summary>
    public long Granted => _amounts.Granted;

    /// <summary>Units that are due and that nothing in the basket could take; a card keeps them, a basket rule does not.</summary>
    public long Waiting => _amounts.Waiting;

    /// <summary>Which condition does not hold, for <see cref="Rules.Verdict.NotEligible"/>.</summary>
    public EligibilityReason Reason => (EligibilityReason)_reason;

    /// <summary>
    /// The rule that got in its place, for <see cref="Rules.Verdict.Lost"/>: one that was decided before, or that another branch of the arbitration tree
    /// gave first. Else null, and where that other branch gives nothing itself but lets others give more.
    /// </summary>
    public string? LostTo { get; }

    /// <summary>
    /// The node of the arbitration tree in which the rule lost: its name, or <c>first</c> or <c>best</c> where it has none. Null where the rule did not lose
    /// in a node.
    /// </summary>
    public string? Node => _amounts.Node;

    /// <summary>The same progress of a rule that is not in effect, with what it came to where it was asked by itself.</summary>
    internal Outcome OutOfEffect(in Outcome alone) =>
        new(
            RuleId,
            alone.Verdict,
            ProgressUnit,
            Have,
            Need,
            alone.AwardUnit,
            alone.Asked,
            0,
            Waiting,
            alone.Reason,
            alone.LostTo
        );

    /// <summary>The same of a rule that lost in a node; asked is what it would have asked for.</summary>
    internal Outcome LostIn(string node, string? lostTo, long asked) =>
        new(
            RuleId,
            Verdict.Lost,
            ProgressUnit,
            Have,
            Need,
            AwardUnit,
            asked,
            Granted,
            Waiting,
            EligibilityReason.None,
            lostTo,
            node
        );

    // A part of its own: four numbers in a row are copied by a string instruction, which takes longer than all the rest of an outcome.
    private readonly struct Amounts(string? node, long asked, long granted, long waiting)
    {
        internal readonly string? Node = node;
        internal readonly long Asked = asked;
        internal readonly long Granted = granted;
        internal readonly long Waiting = waiting;
    }
}
