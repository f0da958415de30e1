namespace Loyalty.Rules.Json.Syntax;

/// <summary>Finds values by their paths. What a list or object holds is looked up once, so that many paths take no more than linear time.</summary>
internal sealed class NodeFinder
{
    private readonly JsonTree _tree;
    private readonly Dictionary<int, List<int>> _items = [];
    private readonly Dictionary<int, Dictionary<string, int>> _properties = [];

    internal NodeFinder(JsonTree tree) => _tree = tree;

    /// <summary>The value at a path, or the nearest one above it that the document has.</summary>
    internal int Find(string path)
    {
        int node = JsonTree.Root;
        var rest = path.AsSpan(Math.Min(path.Length, 1));
        while (PathSteps.TrySplit(ref rest, out string? name, out int index))
        {
            int child = name is null ? Item(node, index) : Property(node, name);
            if (child < 0)
                break;
            node = child;
        }
        return node;
    }

    private int Property(int node, string name)
    {
        if (_tree.Kind(node) != JsonKind.Object)
            return -1;
        if (!_properties.TryGetValue(node, out var properties))
        {
            properties = new Dictionary<string, int>(StringComparer.Ordinal);
            for (int child = _tree.FirstChild(node); child >= 0; child = _tree.NextSibling(child))
            {
                if (!_tree[child].Repeated)
                    properties[_tree.Name(child)] = child;
            }
            _properties.Add(node, properties);
        }
        return properties.TryGetValue(name, out int found) ? found : -1;
    }

    private int Item(int node, int index)
    {
        if (_tree.Kind(node) != JsonKind.List)
            return -1;
        if (!_items.TryGetValue(node, out var items))
        {
            items = [];
            for (int child = _tree.FirstChild(node); child >= 0; child = _tree.NextSibling(child))
                items.Add(child);
            _items.Add(node, items);
        }
        return index < items.Count ? items[index] : -1;
    }
}
