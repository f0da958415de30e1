namespace Loyalty.Rules.Receipts;

/// <summary>Writes the lines of a sale, toppings and parts of kits indented under the line that they belong to.</summary>
internal static class ItemLines
{
    internal static void Write(Wording wording, Transaction sale, List<ReceiptLine> into)
    {
        var lines = sale.Lines;
        int[] parents = Parents(lines);
        var children = new List<int>?[lines.Count];
        for (int i = 0; i < lines.Count; i++)
        {
            if (parents[i] >= 0)
                (children[parents[i]] ??= []).Add(i);
        }
        bool[] written = new bool[lines.Count];
        for (int i = 0; i < lines.Count; i++)
        {
            if (parents[i] < 0)
                WriteTree(i);
        }
        // Lines that name each other as parents hang under none: they stand by themselves.
        for (int i = 0; i < lines.Count; i++)
        {
            if (!written[i])
                WriteTree(i);
        }

        void WriteTree(int root)
        {
            var open = new Stack<(int Line, int Depth)>();
            open.Push((root, 0));
            while (open.Count > 0)
            {
                var (line, depth) = open.Pop();
                if (written[line])
                    continue;
                written[line] = true;
                into.Add(Of(wording, lines[line], depth));
                for (int i = (children[line]?.Count ?? 0) - 1; i >= 0; i--)
                    open.Push((children[line]![i], depth + 1));
            }
        }
    }

    private static ReceiptLine Of(Wording wording, in Line line, int depth)
    {
        string item = wording.ItemName(line);
        if (line.Details?.GrantedBy is { } rule)
            item = wording.Say(ReceiptText.Gift, ("item", item), ("rule", wording.RuleName(rule)));
        if (line.Quantity.Thousandths != Quantity.PerUnit)
            item = wording.Say(ReceiptText.Line, ("quantity", wording.Quantity(line.Quantity)), ("item", item));
        return new ReceiptLine(ReceiptLineKind.Item, item, wording.Column(line.Amount), depth);
    }

    /// <summary>The place of each line's parent, -1 for none; a line without id has its position, counted from 1.</summary>
    private static int[] Parents(IReadOnlyList<Line> lines)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < lines.Count; i++)
            places[lines[i].Id ?? (i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)] = i;
        int[] parents = new int[lines.Count];
        for (int i = 0; i < parents.Length; i++)
        {
            string? parent = lines[i].Details?.ParentId;
            parents[i] = parent is not null && places.TryGetValue(parent, out int place) && place != i ? place : -1;
        }
        return parents;
    }
}
