using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Compilation;

/// <summary>
/// The order of decision: by stage, in it what a sale requests last, then by priority from the highest, then by id. The rules of a node that chooses by the unit follow the first of them.
/// </summary>
internal static class DecisionOrder
{
    internal static RewardRule[] Of(LoyaltyProgram program)
    {
        var ordered = new RewardRule[program.Rules.Count];
        for (int i = 0; i < ordered.Length; i++)
            ordered[i] = program.Rules[i];
        Array.Sort(
            ordered,
            (a, b) =>
                a.DecidedIn != b.DecidedIn ? a.DecidedIn.CompareTo(b.DecidedIn)
                : a.OnRequestOnly != b.OnRequestOnly ? a.OnRequestOnly.CompareTo(b.OnRequestOnly)
                : a.Priority != b.Priority ? b.Priority.CompareTo(a.Priority)
                : string.CompareOrdinal(a.Id, b.Id)
        );
        if (program.Arbitration is not { } root)
            return ordered;
        var nodes = new Dictionary<string, ArbitrationNode>(StringComparer.Ordinal);
        AddRules(root, null, nodes);
        return nodes.Count == 0 ? ordered : Gather(ordered, nodes);
    }

    /// <summary>Finds the rules that stand in nodes which choose by the unit.</summary>
    private static void AddRules(ArbitrationNode node, ArbitrationNode? unit, Dictionary<string, ArbitrationNode> nodes)
    {
        if (node.RuleId is { } id)
        {
            if (unit is not null)
                nodes[id] = unit;
            return;
        }
        var around = node.Scope == ArbitrationScope.Unit ? node : unit;
        foreach (var branch in node.Branches)
            AddRules(branch, around, nodes);
    }

    private static RewardRule[] Gather(RewardRule[] ordered, Dictionary<string, ArbitrationNode> nodes)
    {
        var members = new Dictionary<ArbitrationNode, List<RewardRule>>();
        foreach (var rule in ordered)
        {
            if (!nodes.TryGetValue(rule.Id, out var node))
                continue;
            if (!members.TryGetValue(node, out var list))
                members.Add(node, list = []);
            list.Add(rule);
        }
        var gathered = new List<RewardRule>(ordered.Length);
        foreach (var rule in ordered)
        {
            if (!nodes.TryGetValue(rule.Id, out var node))
                gathered.Add(rule);
            else if (ReferenceEquals(members[node][0], rule))
                gathered.AddRange(members[node]);
        }
        return [.. gathered];
    }
}
