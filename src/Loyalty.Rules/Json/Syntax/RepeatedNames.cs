namespace Loyalty.Rules.Json.Syntax;

/// <summary>Marks the properties whose object already has one of their name; the JSON reader of the framework lets them pass.</summary>
internal static class RepeatedNames
{
    private const int Few = 12;

    internal static int Mark(byte[] bytes, JsonNode[] nodes, int count)
    {
        int repeated = 0;
        for (int i = 0; i < count; i++)
        {
            if (nodes[i].Kind == JsonKind.Object)
                MarkIn(bytes, nodes, i);
            // The properties of an object come after it.
            repeated += nodes[i].Repeated ? 1 : 0;
        }
        return repeated;
    }

    private static void MarkIn(byte[] bytes, JsonNode[] nodes, int parent)
    {
        int properties = 0;
        bool escaped = false;
        for (int i = parent + 1; i < nodes[parent].Next; i = nodes[i].Next)
        {
            properties++;
            escaped |= nodes[i].NameEscaped;
        }
        if (properties <= Few && !escaped)
        {
            MarkFew(bytes, nodes, parent);
            return;
        }
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (int i = parent + 1; i < nodes[parent].Next; i = nodes[i].Next)
            nodes[i].Repeated = !names.Add(JsonStrings.Name(bytes, nodes[i]));
    }

    /// <summary>Compares each with those before it, without making strings.</summary>
    private static void MarkFew(byte[] bytes, JsonNode[] nodes, int parent)
    {
        for (int i = parent + 1; i < nodes[parent].Next; i = nodes[i].Next)
        {
            var name = JsonStrings.RawName(bytes, nodes[i]);
            for (int j = parent + 1; j < i && !nodes[i].Repeated; j = nodes[j].Next)
                nodes[i].Repeated = name.SequenceEqual(JsonStrings.RawName(bytes, nodes[j]));
        }
    }
}
