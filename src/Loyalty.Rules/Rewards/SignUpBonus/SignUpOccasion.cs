namespace Loyalty.Rules.Rewards.SignUpBonus;

/// <summary>When a sign-up bonus is given.</summary>
public enum SignUpOccasion
{
    /// <summary>With the transaction that enrols the member: the default.</summary>
    Enrolment,

    /// <summary>With the first purchase of a member that qualifies, by its day and its spend.</summary>
    FirstPurchase,
}
