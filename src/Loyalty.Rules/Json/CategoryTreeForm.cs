using System.Diagnostics.CodeAnalysis;
using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Json.Forms;

namespace Loyalty.Rules.Json;

/// <summary>The category above each category that has one; none may come to stand under itself.</summary>
internal sealed class CategoryTreeForm : JsonForm<IReadOnlyList<KeyValuePair<string, string>>>
{
    internal static readonly CategoryTreeForm Instance = new();

    private readonly MapForm<string> _parents = new("categories", TextForm.Id);

    private CategoryTreeForm() { }

    internal override string Belongs => _parents.Belongs;

    internal override bool TryRead(
        DocumentReader reader,
        int node,
        [MaybeNullWhen(false)] out IReadOnlyList<KeyValuePair<string, string>> value
    )
    {
        if (!_parents.TryRead(reader, node, out value))
            return false;
        var circles = CircleEntries(value);
        if (circles.Count == 0)
            return true;
        for (int child = reader.Tree.FirstChild(node); child >= 0; child = reader.Tree.NextSibling(child))
        {
            if (circles.Contains(reader.Tree.Name(child)))
                reader.Report(DocumentCodes.CategoryCycle, child, Quoted.Of(reader.Tree.Name(child)));
        }
        return false;
    }

    internal override void Write(DocumentWriter writer, IReadOnlyList<KeyValuePair<string, string>> value) =>
        _parents.Write(writer, value);

    internal override void WriteSchema(SchemaWriter schema) => _parents.WriteSchema(schema);

    /// <summary>One category of each circle. Every category is walked through once, however long the chains are.</summary>
    private static HashSet<string> CircleEntries(IReadOnlyList<KeyValuePair<string, string>> pairs)
    {
        var parents = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in pairs)
            parents[pair.Key] = pair.Value;
        var walks = new Dictionary<string, int>(StringComparer.Ordinal);
        var circles = new HashSet<string>(StringComparer.Ordinal);
        for (int walk = 0; walk < pairs.Count; walk++)
        {
            string? at = pairs[walk].Key;
            while (at is not null && !walks.ContainsKey(at))
            {
                walks.Add(at, walk);
                at = parents.TryGetValue(at, out string? above) ? above : null;
            }
            // Back where this walk has been: a circle. Where an earlier one has been, nothing new.
            if (at is not null && walks[at] == walk)
                circles.Add(at);
        }
        return circles;
    }
}
