using System.Diagnostics.CodeAnalysis;
using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Json.Syntax;

namespace Loyalty.Rules.Json.Forms;

/// <summary>Reads and writes whole documents of a form.</summary>
internal static class Document
{
    /// <param name="utf8">The document.</param>
    /// <param name="form">Its form.</param>
    /// <param name="value">What it says, or null if it is refused.</param>
    /// <param name="report">Everything that is wrong.</param>
    /// <param name="plan">The plan by whose rules it is read, where there is one.</param>
    internal static bool TryRead<T>(
        ReadOnlySpan<byte> utf8,
        JsonForm<T> form,
        [NotNullWhen(true)] out T? value,
        out DiagnosticReport report,
        LoyaltyPlan? plan = null
    )
        where T : class
    {
        using var reader = new DocumentReader(utf8) { Plan = plan, PointDecimals = plan?.Program.PointDecimals ?? 0 };
        value = null;
        if (reader.IsJson && (!form.TryRead(reader, JsonTree.Root, out value) || reader.ProblemCount > 0))
            value = null;
        report = reader.ToReport();
        return value is not null;
    }

    /// <summary>The bytes of a value; without an end of line.</summary>
    internal static byte[] Write<T>(
        JsonForm<T> form,
        T value,
        Currency currency,
        bool indented,
        bool onlyWhatDecides = false,
        int pointDecimals = 0
    )
    {
        using var text = new JsonText(indented);
        form.Write(new DocumentWriter(text, currency, pointDecimals, onlyWhatDecides), value);
        return text.Written.ToArray();
    }
}
