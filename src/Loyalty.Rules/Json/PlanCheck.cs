using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Json.Forms;
using Loyalty.Rules.Json.Syntax;

namespace Loyalty.Rules.Json;

/// <summary>Whether a document is of the plan that reads it. One of another program is told so once, and nothing in it is held against this plan's rules.</summary>
internal static class PlanCheck
{
    internal static void Check(DocumentReader reader, int node)
    {
        if (reader.Plan is not { } plan)
            return;
        var layout = plan.Compiled.Layout;
        reader.Currency = Currency.TryParse(reader.Peek(node, "currency"u8), out var currency) ? currency : default;
        if (
            IsOther(reader, node, layout) || (reader.Currency.Code.Length > 0 && IsOther(reader, node, layout.Currency))
        )
            reader.Plan = null;
    }

    private static bool IsOther(DocumentReader reader, int node, StateLayout layout)
    {
        int program = reader.Find(node, "program"u8);
        if (reader.Peek(node, "program"u8) is { Length: > 0 } id && id != layout.ProgramId)
            return !reader.Report(StateCodes.OtherProgram, program, Quoted.Of(id), Quoted.Of(layout.ProgramId));
        int version = reader.Find(node, "programVersion"u8);
        if (
            version >= 0
            && reader.Tree.Kind(version) == JsonKind.Number
            && FixedPoint.TryParse(reader.Tree.Plain(version), 0, plain: false, out long number) == FixedPointResult.Ok
            && number is >= 1 and <= int.MaxValue
            && number != layout.ProgramVersion
        )
            return !reader.Report(StateCodes.OtherVersion, version, number, layout.ProgramVersion);
        return reader.Peek(node, "fingerprint"u8) is { } fingerprint
            && HashForm.TryParse(fingerprint, out ulong content)
            && content != layout.Fingerprint
            && !reader.Report(
                StateCodes.OtherContent,
                reader.Find(node, "fingerprint"u8),
                fingerprint,
                HashForm.Format(layout.Fingerprint)
            );
    }

    private static bool IsOther(DocumentReader reader, int node, Currency expected) =>
        reader.Currency != expected
        && !reader.Report(StateCodes.OtherCurrency, reader.Find(node, "currency"u8), reader.Currency, expected);
}
