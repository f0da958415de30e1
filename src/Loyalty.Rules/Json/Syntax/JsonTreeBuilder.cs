using System.Buffers;
using System.Text.Json;
using Loyalty.Rules.Diagnostics;

namespace Loyalty.Rules.Json.Syntax;

/// <summary>Reads the bytes of a document once, into the table of its values.</summary>
internal ref struct JsonTreeBuilder
{
    private readonly ReadOnlySpan<byte> _utf8;
    private JsonNode[] _nodes;
    private int _count;
    private int _open;
    private int _depth;
    private int _name;
    private bool _nameEscaped;
    private int _items;

    private JsonTreeBuilder(ReadOnlySpan<byte> utf8)
    {
        _utf8 = utf8;
        _nodes = ArrayPool<JsonNode>.Shared.Rent(256);
        _open = -1;
        _name = -1;
    }

    /// <summary>Reads a document.</summary>
    /// <param name="bytes">Its bytes; may be longer than it.</param>
    /// <param name="length">Its length in bytes.</param>
    /// <param name="nodes">Its values in an array of the shared pool; the caller gives it back.</param>
    /// <param name="repeated">How many properties stand in an object that already has one of their name.</param>
    /// <returns>Why it is no JSON, or null.</returns>
    internal static SyntaxFault? Read(byte[] bytes, int length, out JsonNode[] nodes, out int repeated)
    {
        var utf8 = bytes.AsSpan(0, length);
        var builder = new JsonTreeBuilder(utf8);
        var fault = Outside(utf8) ?? builder.ReadTokens();
        nodes = builder._nodes;
        repeated = fault is null ? RepeatedNames.Mark(bytes, nodes, builder._count) : 0;
        return fault;
    }

    /// <summary>What can be said before the first token.</summary>
    private static SyntaxFault? Outside(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > JsonTree.MaxBytes)
            return new SyntaxFault(DocumentCodes.TooLarge, 0, JsonTree.MaxBytes);
        if (utf8.Length >= 3 && utf8[0] == 0xEF && utf8[1] == 0xBB && utf8[2] == 0xBF)
            return new SyntaxFault(DocumentCodes.ByteOrderMark, 0);
        int invalid = Utf8Check.FirstInvalid(utf8);
        if (invalid >= 0)
            return new SyntaxFault(DocumentCodes.NotUtf8, invalid);
        return SyntaxFaultFinder.SkipSpace(utf8, 0) == utf8.Length ? new SyntaxFault(DocumentCodes.Empty, 0) : null;
    }

    private SyntaxFault? ReadTokens()
    {
        // One level more than is taken: the depth is refused here, with its own code.
        var reader = new Utf8JsonReader(_utf8, new JsonReaderOptions { MaxDepth = JsonTree.MaxDepth + 1 });
        int end = 0;
        try
        {
            while (reader.Read())
            {
                if (Take(ref reader) is { } fault)
                    return fault;
                end = (int)reader.BytesConsumed;
            }
            return null;
        }
        catch (JsonException)
        {
            // Its message and place differ between versions of the framework; ours must not.
            bool inObject = _open >= 0 && _nodes[_open].Kind == JsonKind.Object;
            return SyntaxFaultFinder.Find(_utf8, end, _open >= 0, inObject, _count > 0, _name >= 0);
        }
    }

    private SyntaxFault? Take(ref Utf8JsonReader reader)
    {
        int start = (int)reader.TokenStartIndex;
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                _name = start;
                _nameEscaped = reader.ValueIsEscaped;
                return Surrogates(ref reader, start);
            case JsonTokenType.EndObject:
            case JsonTokenType.EndArray:
                Close((int)reader.BytesConsumed);
                return null;
            case JsonTokenType.StartObject:
            case JsonTokenType.StartArray:
                return Open(reader.TokenType == JsonTokenType.StartObject ? JsonKind.Object : JsonKind.List, start);
            default:
                ref var node = ref Add(KindOf(reader.TokenType), start);
                node.End = (int)reader.BytesConsumed;
                node.Next = _count;
                node.Escaped = reader.TokenType == JsonTokenType.String && reader.ValueIsEscaped;
                return node.Escaped ? Surrogates(ref reader, start) : null;
        }
    }

    private SyntaxFault? Open(JsonKind kind, int start)
    {
        if (_depth == JsonTree.MaxDepth)
            return new SyntaxFault(DocumentCodes.TooDeep, start, JsonTree.MaxDepth);
        _depth++;
        ref var node = ref Add(kind, start);
        // Until it is closed, Next remembers how many items the list around it has.
        node.Next = _items;
        _open = _count - 1;
        _items = 0;
        return null;
    }

    private void Close(int end)
    {
        ref var node = ref _nodes[_open];
        node.End = end;
        _items = node.Next;
        node.Next = _count;
        _open = node.Parent;
        _depth--;
    }

    private ref JsonNode Add(JsonKind kind, int start)
    {
        if (_count == _nodes.Length)
            Grow();
        ref var node = ref _nodes[_count++];
        node = default;
        node.Kind = kind;
        node.Start = start;
        node.Parent = _open;
        node.Label = _name >= 0 ? _name : _items++;
        node.NameEscaped = _name >= 0 && _nameEscaped;
        _name = -1;
        return ref node;
    }

    private void Grow()
    {
        var larger = ArrayPool<JsonNode>.Shared.Rent(_nodes.Length * 2);
        Array.Copy(_nodes, larger, _count);
        ArrayPool<JsonNode>.Shared.Return(_nodes);
        _nodes = larger;
    }

    private static JsonKind KindOf(JsonTokenType token) =>
        token switch
        {
            JsonTokenType.String => JsonKind.Text,
            JsonTokenType.Number => JsonKind.Number,
            JsonTokenType.True => JsonKind.True,
            JsonTokenType.False => JsonKind.False,
            _ => JsonKind.Null,
        };

    private static SyntaxFault? Surrogates(ref Utf8JsonReader reader, int start)
    {
        if (!reader.ValueIsEscaped)
            return null;
        int lone = Surrogate.FirstLone(reader.ValueSpan);
        return lone < 0 ? null : new SyntaxFault(DocumentCodes.LoneSurrogate, start + 1 + lone);
    }
}
