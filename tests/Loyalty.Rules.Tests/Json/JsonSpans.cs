using System.Text;
using System.Text.Json;

namespace Loyalty.Rules.Tests.Json;

/// <summary>Where the values of a document stand, found by the framework's reader.</summary>
internal static class JsonSpans
{
    /// <summary>The first character and the one after the last, of texts, numbers, words, lists and objects; not of names.</summary>
    public static IEnumerable<(int Start, int End)> Of(string document)
    {
        var utf8 = Encoding.UTF8.GetBytes(document);
        var reader = new Utf8JsonReader(utf8);
        var open = new Stack<int>();
        var spans = new List<(int, int)>();
        while (reader.Read())
        {
            int start = (int)reader.TokenStartIndex;
            if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                open.Push(start);
            else if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
                spans.Add((Characters(utf8, open.Pop()), Characters(utf8, (int)reader.BytesConsumed)));
            else if (reader.TokenType != JsonTokenType.PropertyName)
                spans.Add((Characters(utf8, start), Characters(utf8, (int)reader.BytesConsumed)));
        }

        return spans;
    }

    private static int Characters(byte[] utf8, int bytes) => Encoding.UTF8.GetCharCount(utf8, 0, bytes);
}
