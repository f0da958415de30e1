namespace Loyalty.Rules;

/// <summary>What a rule came to in a decision. A verdict is business; a fault is another channel.</summary>
public enum Verdict
{
    /// <summary>Not looked at: the default value.</summary>
    None,

    /// <summary>The reward was given whole.</summary>
    Awarded,

    /// <summary>The reward was given, but a cap or the money left cut it; asked and granted differ.</summary>
    Reduced,

    /// <summary>Not enough yet: have and need say how much; a card keeps what it has.</summary>
    NotYet,

    /// <summary>A reward is due, but nothing in the basket can take it; what a card owes stays owed.</summary>
    NoTarget,

    /// <summary>A reward is due, and a cap lets nothing through.</summary>
    CapReached,

    /// <summary>
    /// Everything that could take the reward had gone to rules decided before, or another branch of the arbitration tree is in effect; the outcome names
    /// the rule, and the node of the tree.
    /// </summary>
    Lost,

    /// <summary>The sale lies outside the rule's window or hours.</summary>
    OutsideWindow,

    /// <summary>A condition of the rule does not hold; the outcome names it.</summary>
    NotEligible,

    /// <summary>The rule needs a member, and the sale is a guest's.</summary>
    NeedsMember,

    /// <summary>The bonus was given before; it is given once.</summary>
    AlreadyGiven,

    /// <summary>The occasion of the rule (joining, a request to redeem) is not this sale.</summary>
    NoOccasion,

    /// <summary>The custom rule proposed nothing, or failed; a failure stands among the faults.</summary>
    Silent,

    /// <summary>A reward is due, and the margin guard lets nothing through: what the sale may give away went to awards before it.</summary>
    CutByGuard,

    /// <summary>The reward costs more points than can be spent: have and need say how many.</summary>
    NotEnoughPoints,
}
