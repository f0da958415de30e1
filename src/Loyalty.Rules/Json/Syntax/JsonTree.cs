using System.Text;

namespace Loyalty.Rules.Json.Syntax;

/// <summary>A document as a table of its values in document order, each with its place in the bytes.</summary>
internal sealed class JsonTree
{
    internal const int MaxDepth = 64;
    internal const int MaxBytes = 16 * 1024 * 1024;
    internal const int Root = 0;

    private readonly byte[] _bytes;
    private readonly int _length;
    private readonly JsonNode[] _nodes;

    /// <param name="bytes">The document; may be longer than it.</param>
    /// <param name="length">The document's length in bytes.</param>
    /// <param name="nodes">Its values; may be longer than they are many.</param>
    internal JsonTree(byte[] bytes, int length, JsonNode[] nodes)
    {
        _bytes = bytes;
        _length = length;
        _nodes = nodes;
    }

    internal ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, _length);

    internal ref readonly JsonNode this[int node] => ref _nodes[node];

    internal JsonKind Kind(int node) => _nodes[node].Kind;

    /// <summary>The first value in a list or object, or -1.</summary>
    internal int FirstChild(int node) => _nodes[node].Next > node + 1 ? node + 1 : -1;

    /// <summary>The next value in the same list or object, or -1.</summary>
    internal int NextSibling(int node) => _nodes[node].Next < _nodes[_nodes[node].Parent].Next ? _nodes[node].Next : -1;

    internal bool IsProperty(int node) =>
        _nodes[node].Parent >= 0 && _nodes[_nodes[node].Parent].Kind == JsonKind.Object;

    /// <summary>The bytes of a value as they stand, those of a text without its quotes.</summary>
    internal ReadOnlySpan<byte> Raw(int node)
    {
        ref readonly var it = ref _nodes[node];
        return it.Kind == JsonKind.Text
            ? _bytes.AsSpan(it.Start + 1, it.End - it.Start - 2)
            : _bytes.AsSpan(it.Start, it.End - it.Start);
    }

    /// <summary>The bytes of a text without quotes and escapes, or of another value as they stand.</summary>
    internal ReadOnlySpan<byte> Plain(int node) =>
        _nodes[node].Escaped ? Encoding.UTF8.GetBytes(Text(node)).AsSpan() : Raw(node);

    /// <summary>A text, unescaped.</summary>
    internal string Text(int node) => JsonStrings.Text(_bytes, _nodes[node]);

    /// <summary>The name of a property, unescaped.</summary>
    internal string Name(int node) => JsonStrings.Name(_bytes, _nodes[node]);

    /// <summary>The bytes of a property's name as they stand, without quotes.</summary>
    internal ReadOnlySpan<byte> RawName(int node) => JsonStrings.RawName(_bytes, _nodes[node]);

    /// <summary>The bytes of a property's name without escapes.</summary>
    internal ReadOnlySpan<byte> PlainName(int node) =>
        _nodes[node].NameEscaped ? Encoding.UTF8.GetBytes(Name(node)).AsSpan() : RawName(node);
}
