namespace Loyalty.Rules.Rewards.FreeItem;

/// <summary>What adds a stamp to a card.</summary>
public enum StampKind
{
    /// <summary>Every unit that is bought and paid: the default.</summary>
    PerUnit,

    /// <summary>A sale, if at least one unit that counts is bought and paid.</summary>
    PerVisit,

    /// <summary>So much money for units that count; what is left over joins the next sale.</summary>
    PerAmount,
}
