namespace Loyalty.Rules;

/// <summary>Why an account was converted or dropped when a state was taken over by another version of its program.</summary>
public enum MigrationReason
{
    /// <summary>It was kept as it was.</summary>
    None,

    /// <summary>The new program has no rule of that id.</summary>
    RuleIsGone,

    /// <summary>The rule keeps no such account any more, or the account's cap, tier or step is gone.</summary>
    AccountIsGone,

    /// <summary>The rule measures, or the cap counts, over another window.</summary>
    OtherWindow,

    /// <summary>The rule measures or counts something else, in another unit, currency or number of decimals.</summary>
    OtherUnit,

    /// <summary>The new card is fuller: stamps that complete it became units owed.</summary>
    CardIsComplete,
}
