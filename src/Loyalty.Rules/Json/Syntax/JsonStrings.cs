using System.Text;
using System.Text.Json;

namespace Loyalty.Rules.Json.Syntax;

/// <summary>Takes texts and names out of the bytes of a document.</summary>
internal static class JsonStrings
{
    /// <summary>A text, unescaped.</summary>
    internal static string Text(byte[] bytes, in JsonNode node) =>
        Get(bytes, node.Start, node.End - node.Start, node.Escaped);

    /// <summary>The name of a property, unescaped.</summary>
    internal static string Name(byte[] bytes, in JsonNode node) =>
        Get(bytes, node.Label, RawName(bytes, node).Length + 2, node.NameEscaped);

    /// <summary>The bytes of a property's name as they stand, without quotes.</summary>
    internal static ReadOnlySpan<byte> RawName(byte[] bytes, in JsonNode node)
    {
        int start = node.Label + 1;
        int end = start;
        while (bytes[end] != (byte)'"')
            end += bytes[end] == (byte)'\\' ? 2 : 1;
        return bytes.AsSpan(start, end - start);
    }

    /// <param name="bytes">The document.</param>
    /// <param name="start">The opening quote.</param>
    /// <param name="length">With both quotes.</param>
    /// <param name="escaped">Whether something is escaped.</param>
    private static string Get(byte[] bytes, int start, int length, bool escaped)
    {
        if (!escaped)
            return Encoding.UTF8.GetString(bytes, start + 1, length - 2);
        var reader = new Utf8JsonReader(bytes.AsSpan(start, length));
        reader.Read();
        return reader.GetString() ?? "";
    }
}
