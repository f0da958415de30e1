using System.Text.Encodings.Web;
using System.Text.Json;
using Loyalty.Rules.Diagnostics;

namespace Loyalty.Rules.Cli.Output;

/// <summary>Writes answers for machines.</summary>
internal static class JsonDocumentWriter
{
    internal static byte[] Write(Action<Utf8JsonWriter> write)
    {
        using var bytes = new MemoryStream();
        var options = new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (var writer = new Utf8JsonWriter(bytes, options))
        {
            writer.WriteStartObject();
            write(writer);
            writer.WriteEndObject();
        }
        return bytes.ToArray();
    }

    internal static void List<T>(this Utf8JsonWriter writer, string name, IEnumerable<T> items, Action<T> write)
    {
        writer.WriteStartArray(name);
        foreach (var item in items)
            write(item);
        writer.WriteEndArray();
    }

    internal static void Diagnostics(this Utf8JsonWriter writer, IEnumerable<Diagnostic> found) =>
        writer.List(
            "diagnostics",
            found,
            one =>
            {
                writer.WriteStartObject();
                writer.WriteString("code", one.Code);
                writer.WriteString("severity", Word(one.Severity));
                writer.WriteString("path", one.Path);
                writer.WriteNumber("line", one.Line);
                writer.WriteNumber("column", one.Column);
                writer.WriteString("message", one.Message);
                writer.WriteEndObject();
            }
        );

    /// <summary>The word of a value in documents, such as "notYet".</summary>
    internal static string Word<T>(T value)
        where T : struct, Enum
    {
        string name = value.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
