using Loyalty.Rules.Json;

namespace Loyalty.Rules.Testing.Documents;

/// <summary>A member with what they start with, while it is read.</summary>
internal sealed class MemberDraft
{
    internal MemberDraft(int node) => Node = node;

    internal int Node { get; }

    /// <summary>Where the full state stands, or its path; null where the start is said in words.</summary>
    internal int? State { get; set; }

    internal bool Joined { get; set; }

    internal long Purchases { get; set; }

    internal Placed<long>? Points { get; set; }

    internal IReadOnlyList<KeyValuePair<string, Placed<long>>> Stamps { get; set; } = [];

    internal IReadOnlyList<KeyValuePair<string, Placed<long>>> Owed { get; set; } = [];

    internal IReadOnlyList<KeyValuePair<string, Placed<long>>> Spend { get; set; } = [];

    internal IReadOnlyList<KeyValuePair<string, Placed<int>>> Bought { get; set; } = [];

    internal IReadOnlyList<KeyValuePair<string, Placed<int>>> Tried { get; set; } = [];

    internal IReadOnlyList<KeyValuePair<string, Placed<IReadOnlyList<CouponStart>>>> Coupons { get; set; } = [];

    internal IReadOnlyList<KeyValuePair<string, Placed<Amount>>> Measure { get; set; } = [];
}
