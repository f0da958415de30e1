namespace Loyalty.Rules.Rewards;

/// <summary>For what a node of the arbitration tree chooses a branch.</summary>
public enum ArbitrationScope
{
    /// <summary>For the whole sale. The default.</summary>
    Basket,

    /// <summary>For each unit (item rewards) or merged line (basket rewards) by itself.</summary>
    Unit,
}
