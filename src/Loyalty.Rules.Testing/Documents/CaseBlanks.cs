using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Json.Forms;
using Loyalty.Rules.Json.Syntax;

namespace Loyalty.Rules.Testing.Documents;

/// <summary>Finds the places of a scenario that take their value from its cases: texts of a dollar sign and a name, such as "$units".</summary>
internal static class CaseBlanks
{
    internal const int MostCases = 1000;

    /// <summary>The list of cases; -1 where there is none, or it is no list of objects, which reading the scenario reports.</summary>
    internal static int FindCases(DocumentReader reader)
    {
        int cases = reader.Find(JsonTree.Root, "cases"u8);
        if (cases < 0 || reader.Tree.Kind(cases) != JsonKind.List || reader.Tree.FirstChild(cases) < 0)
            return -1;
        for (int row = reader.Tree.FirstChild(cases); row >= 0; row = reader.Tree.NextSibling(row))
        {
            if (reader.Tree.Kind(row) != JsonKind.Object)
                return -1;
        }
        return cases;
    }

    /// <summary>The places, in document order.</summary>
    internal static List<int> Find(JsonTree tree, int cases)
    {
        var blanks = new List<int>();
        for (int node = 1; node < tree[JsonTree.Root].Next; node++)
        {
            if (node == cases)
                node = tree[cases].Next - 1;
            else if (tree.Kind(node) == JsonKind.Text && IsBlank(tree.Plain(node)))
                blanks.Add(node);
        }
        return blanks;
    }

    internal static string NameOf(JsonTree tree, int blank) => tree.Text(blank).Substring(1);

    /// <summary>Reports values that are asked for and not given, or given and not asked for.</summary>
    internal static void Check(DocumentReader reader, int cases, IReadOnlyList<int> blanks)
    {
        var tree = reader.Tree;
        var asked = new HashSet<string>(blanks.Select(blank => NameOf(tree, blank)), StringComparer.Ordinal);
        var given = new SortedSet<string>(StringComparer.Ordinal);
        int count = 0;
        for (int row = tree.FirstChild(cases); row >= 0; row = tree.NextSibling(row), count++)
        {
            for (int cell = tree.FirstChild(row); cell >= 0; cell = tree.NextSibling(cell))
                given.Add(tree.Name(cell));
        }
        if (count > MostCases)
            reader.Report(ScenarioCodes.TooManyCases, cases, MostCases, count);
        foreach (int blank in blanks)
        {
            string name = NameOf(tree, blank);
            if (!given.Contains(name))
                reader.Report(
                    ScenarioCodes.UnknownValue,
                    blank,
                    name,
                    WordList.Of([.. given]),
                    Spelling.DidYouMean(name, [.. given])
                );
        }
        for (int row = tree.FirstChild(cases); row >= 0; row = tree.NextSibling(row))
            CheckRow(reader, row, asked, given);
    }

    private static void CheckRow(DocumentReader reader, int row, HashSet<string> asked, SortedSet<string> given)
    {
        var own = new HashSet<string>(StringComparer.Ordinal);
        for (int cell = reader.Tree.FirstChild(row); cell >= 0; cell = reader.Tree.NextSibling(cell))
        {
            string name = reader.Tree.Name(cell);
            own.Add(name);
            if (!asked.Contains(name))
                reader.ReportName(ScenarioCodes.UnusedValue, cell, name);
        }
        foreach (string name in given)
        {
            if (asked.Contains(name) && !own.Contains(name))
                reader.Report(ScenarioCodes.CaseLacksValue, row, name);
        }
    }

    private static bool IsBlank(ReadOnlySpan<byte> text)
    {
        if (text.Length < 2 || text[0] != (byte)'$')
            return false;
        for (int i = 1; i < text.Length; i++)
        {
            bool letter = (text[i] | 0x20) is >= 'a' and <= 'z';
            if (!letter && (i == 1 || text[i] is < (byte)'0' or > (byte)'9'))
                return false;
        }
        return true;
    }
}
