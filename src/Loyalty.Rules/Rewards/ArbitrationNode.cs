namespace Loyalty.Rules.Rewards;

/// <summary>A node of the tree that says which rules may give together: all of its branches, the first that gives anything, or the best one.</summary>
/// <remarks>
/// Immutable and thread-safe. A branch is a rule, said by its id, or another node: <c>ArbitrationNode.Best("coupon", ArbitrationNode.All("a", "b"))</c>.
/// Rules that no node names are in effect beside the tree.
/// </remarks>
public sealed class ArbitrationNode
{
    private readonly ArbitrationNode[] _branches;

    internal ArbitrationNode(
        ArbitrationKind kind,
        string? ruleId,
        ArbitrationNode[] branches,
        string? name,
        ArbitrationScope scope
    )
    {
        Kind = kind;
        RuleId = ruleId;
        _branches = branches;
        Name = name;
        Scope = scope;
    }

    /// <summary>What the node does with its branches.</summary>
    public ArbitrationKind Kind { get; }

    /// <summary>The rule, for <see cref="ArbitrationKind.Rule"/>; else null.</summary>
    public string? RuleId { get; }

    /// <summary>For what the node chooses a branch. Default: for the whole sale.</summary>
    public ArbitrationScope Scope { get; }

    /// <summary>What outcomes call the node, or null.</summary>
    public string? Name { get; }

    /// <summary>The branches, in document order; none for a rule.</summary>
    public IReadOnlyList<ArbitrationNode> Branches => _branches;

    /// <summary>A single rule.</summary>
    /// <param name="ruleId">The id of the rule.</param>
    public static ArbitrationNode Rule(string ruleId) =>
        new(ArbitrationKind.Rule, Given.Value(ruleId), [], null, ArbitrationScope.Basket);

    /// <summary>A bundle: all branches are in effect.</summary>
    /// <param name="branches">Ids of rules, or nodes.</param>
    public static ArbitrationNode All(params ArbitrationNode[] branches) => Of(ArbitrationKind.All, branches);

    /// <summary>The first branch that would be granted anything is in effect, and no other. An exclusive rule is the first branch of such a node.</summary>
    /// <param name="branches">Ids of rules, or nodes.</param>
    public static ArbitrationNode First(params ArbitrationNode[] branches) => Of(ArbitrationKind.First, branches);

    /// <summary>The branch with which the whole sale is worth most to the customer is in effect, and no other.</summary>
    /// <param name="branches">Ids of rules, or nodes.</param>
    public static ArbitrationNode Best(params ArbitrationNode[] branches) => Of(ArbitrationKind.Best, branches);

    /// <summary>The same node with a name, which outcomes tell where a rule lost in it.</summary>
    /// <param name="name">The name.</param>
    public ArbitrationNode Named(string name) => new(Kind, RuleId, _branches, Given.Value(name), Scope);

    /// <summary>
    /// The same node that chooses for each unit (item rewards) or merged line (basket rewards) by itself: the branch that gives it most, or the first that gives
    /// it anything. Its branches are rules, or bundles of rules, of one stage that give discounts.
    /// </summary>
    public ArbitrationNode PerUnit() => new(Kind, RuleId, _branches, Name, ArbitrationScope.Unit);

    /// <summary>A rule stands in a tree by its id alone.</summary>
    /// <param name="ruleId">The id of the rule.</param>
    public static implicit operator ArbitrationNode(string ruleId) => Rule(ruleId);

    private static ArbitrationNode Of(ArbitrationKind kind, ArbitrationNode[] branches) =>
        new(kind, null, [.. Given.Values(branches)], null, ArbitrationScope.Basket);
}
