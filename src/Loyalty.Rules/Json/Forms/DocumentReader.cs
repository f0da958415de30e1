using System.Buffers;
using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Json.Syntax;

namespace Loyalty.Rules.Json.Forms;

/// <summary>A document while it is read: its values, what the forms have learned so far, and all that is wrong with it.</summary>
internal sealed class DocumentReader : IDisposable
{
    private readonly byte[] _bytes;
    private readonly JsonNode[] _nodes;
    private readonly DocumentProblems _problems;

    /// <summary>Opens a document; where it is no JSON, only the problems can be asked for.</summary>
    internal DocumentReader(ReadOnlySpan<byte> utf8)
    {
        // What is too long is refused by its length, without a copy of it.
        int kept = Math.Min(utf8.Length, JsonTree.MaxBytes + 1);
        _bytes = ArrayPool<byte>.Shared.Rent(Math.Max(kept, 1));
        utf8.Slice(0, kept).CopyTo(_bytes);
        var fault = JsonTreeBuilder.Read(_bytes, kept, out _nodes, out int repeated);
        Tree = new JsonTree(_bytes, kept, _nodes);
        _problems = new DocumentProblems(Tree);
        if (fault is not null)
            _problems.Add(fault);
        IsJson = fault is null;
        if (repeated > 0)
            ReportRepeated();
    }

    internal JsonTree Tree { get; }

    internal bool IsJson { get; }

    /// <summary>The currency of the amounts, once it has been read.</summary>
    internal Currency Currency { get; set; }

    /// <summary>The decimals of the program's points, once they are known.</summary>
    internal int PointDecimals { get; set; }

    /// <summary>The ids of the rules in a list whose tiers measure points, once they have been looked for.</summary>
    internal (int List, HashSet<string> Ids)? PointRules { get; set; }

    /// <summary>Whether the document may name no currency and does not, so that no amount can be read.</summary>
    internal bool NamesNoCurrency { get; set; }

    /// <summary>The plan by whose rules the document is read; null where there is none, or the document has shown that it is of another one.</summary>
    internal LoyaltyPlan? Plan { get; set; }

    /// <summary>The slot of the account that is being read; -1 where it is not known.</summary>
    internal int Slot { get; set; } = -1;

    /// <summary>Grows with every problem, so that a form can tell whether a part of it had one.</summary>
    internal int ProblemCount => _problems.Count;

    /// <summary>Whether further problems are only counted, so that no work on their messages is worth its time.</summary>
    internal bool IsFull => _problems.Count >= DocumentProblems.Most;

    internal DiagnosticReport ToReport() => _problems.ToReport();

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_bytes);
        ArrayPool<JsonNode>.Shared.Return(_nodes);
    }

    /// <summary>Reports something about a value.</summary>
    internal bool Report(DiagnosticDescriptor descriptor, int node, params object?[] arguments)
    {
        _problems.Add(descriptor, node, Tree[node].Start, null, arguments);
        return false;
    }

    /// <summary>Reports something about the name of a property.</summary>
    internal bool ReportName(DiagnosticDescriptor descriptor, int node, params object?[] arguments)
    {
        _problems.Add(descriptor, node, Tree[node].Label, null, arguments);
        return false;
    }

    /// <summary>Reports something about a property that an object lacks.</summary>
    internal bool ReportAbsent(DiagnosticDescriptor descriptor, int node, string name, params object?[] arguments)
    {
        _problems.Add(descriptor, node, Tree[node].Start, name, arguments);
        return false;
    }

    /// <summary>Reports what was found by paths of this document; a warning refuses nothing.</summary>
    internal void ReportAll(DiagnosticBag bag)
    {
        if (bag.Count == 0)
            return;
        var finder = new NodeFinder(Tree);
        foreach (var one in bag.ToReport().All)
            _problems.Add(one, Tree[finder.Find(one.Path)].Start);
    }

    /// <summary>Whether a value is of a kind; reports it if not.</summary>
    internal bool Expect(int node, JsonKind kind, JsonForm form) =>
        Tree.Kind(node) == kind || ReportWrongType(node, form);

    internal bool ReportWrongType(int node, JsonForm form, string? advice = null)
    {
        var kind = Tree.Kind(node);
        advice ??= kind == JsonKind.Null ? " Leave the property out instead." : "";
        return Report(DocumentCodes.WrongType, node, form.Belongs, NameOf(kind), advice);
    }

    /// <summary>A property of an object by its name, or -1; not one that stands there again.</summary>
    internal int Find(int node, ReadOnlySpan<byte> name)
    {
        if (Tree.Kind(node) != JsonKind.Object)
            return -1;
        for (int child = Tree.FirstChild(node); child >= 0; child = Tree.NextSibling(child))
        {
            if (Tree.PlainName(child).SequenceEqual(name))
                return child;
        }
        return -1;
    }

    /// <summary>The text of a property, or null where there is none; says nothing about it.</summary>
    internal string? Peek(int node, ReadOnlySpan<byte> name)
    {
        int child = Find(node, name);
        return child >= 0 && Tree.Kind(child) == JsonKind.Text ? Tree.Text(child) : null;
    }

    private void ReportRepeated()
    {
        for (int node = 1; node < Tree[JsonTree.Root].Next; node++)
        {
            if (Tree[node].Repeated)
                ReportName(DocumentCodes.RepeatedProperty, node, Quoted.Of(Tree.Name(node)));
        }
    }

    private static string NameOf(JsonKind kind) =>
        kind switch
        {
            JsonKind.Null => "null",
            JsonKind.False or JsonKind.True => "true or false",
            JsonKind.Number => "a number",
            JsonKind.Text => "a text",
            JsonKind.List => "a list",
            _ => "an object",
        };
}
