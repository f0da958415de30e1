namespace Loyalty.Rules.Testing.Documents;

/// <summary>What a sale is expected to have posted the first time.</summary>
internal sealed class AppliedDraft
{
    internal AppliedDraft(int node) => Node = node;

    internal int Node { get; }

    internal long? Points { get; set; }

    internal long? Redeemed { get; set; }

    internal long? Discount { get; set; }
}
