using System.Diagnostics.CodeAnalysis;
using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Json.Syntax;

namespace Loyalty.Rules.Json.Forms;

/// <summary>Reads and writes whole documents of a form.</summary>
internal static class Document
{
    internal static bool TryRead<T>(
        ReadOnlySpan<byte> utf8,
        JsonForm<T> form,
        [NotNullWhen(true)] out T? value,
        out DiagnosticReport report
    )
        where T : class
    {
        using var reader = new DocumentReader(utf8);
        value = null;
        if (reader.IsJson && (!form.TryRead(reader, JsonTree.Root, out value) || reader.ProblemCount > 0))
            value = null;
        report = reader.ToReport();
        return value is not null;
    }

    /// <summary>The bytes of a value; without an end of line.</summary>
    internal static byte[] Write<T>(JsonForm<T> form, T value, Currency currency, bool indented)
    {
        using var text = new JsonText(indented);
        form.Write(new DocumentWriter(text, currency), value);
        return text.Written.ToArray();
    }
}
