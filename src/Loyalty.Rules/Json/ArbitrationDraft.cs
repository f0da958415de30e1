using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Json;

/// <summary>Collects a node of the arbitration tree while it is read.</summary>
internal sealed class ArbitrationDraft
{
    private ArbitrationKind _kind;
    private ArbitrationNode[] _branches = [];

    internal string? Name { get; set; }

    internal ArbitrationScope Scope { get; set; }

    internal void Set(ArbitrationKind kind, IReadOnlyList<ArbitrationNode> branches)
    {
        _kind = kind;
        _branches = [.. branches];
    }

    internal ArbitrationNode ToNode() => new(_kind, null, _branches, Name, Scope);
}
