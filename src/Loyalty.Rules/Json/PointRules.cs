using Loyalty.Rules.Json.Forms;
using Loyalty.Rules.Json.Syntax;

namespace Loyalty.Rules.Json;

/// <summary>Finds the rules of a document whose tiers measure points, wherever they stand in it.</summary>
internal static class PointRules
{
    private static readonly HashSet<string> None = new(StringComparer.Ordinal);

    /// <summary>The ids of such rules in the program in which a value stands; they are looked for once.</summary>
    internal static HashSet<string> Of(DocumentReader reader, int node)
    {
        while (node >= 0 && !IsRules(reader, node))
            node = reader.Tree[node].Parent;
        if (node < 0)
            return None;
        if (reader.PointRules is not { } known || known.List != node)
            reader.PointRules = known = (node, Find(reader, node));
        return known.Ids;
    }

    private static bool IsRules(DocumentReader reader, int node) =>
        reader.Tree.Kind(node) == JsonKind.List
        && reader.Tree.IsProperty(node)
        && reader.Tree.PlainName(node).SequenceEqual("rules"u8);

    private static HashSet<string> Find(DocumentReader reader, int list)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        for (int rule = reader.Tree.FirstChild(list); rule >= 0; rule = reader.Tree.NextSibling(rule))
        {
            if (MemberTierTable.IsPoints(reader.Peek(rule, "measure"u8)) && reader.Peek(rule, "id"u8) is { } id)
                ids.Add(id);
        }
        return ids;
    }
}
