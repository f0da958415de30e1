using System.Diagnostics.CodeAnalysis;
using Loyalty.Rules.Json.Forms;
using Loyalty.Rules.Json.Syntax;
using Loyalty.Rules.Rewards.Custom;

namespace Loyalty.Rules.Json;

/// <summary>What a parameter is set to. Whether the code takes it so is asked when the program is compiled.</summary>
internal sealed class ParameterValueForm : JsonForm<ParameterValue>
{
    internal static readonly ParameterValueForm Instance = new();

    private static readonly NumberForm Numbers = NumberForm.Whole(-AccountRange.Most, AccountRange.Most);
    private static readonly ListForm<string> Texts = new(TextForm.Id);

    private ParameterValueForm() { }

    internal override string Belongs => "a text, a whole number, true or false, or a list of texts";

    internal override bool TryRead(DocumentReader reader, int node, [MaybeNullWhen(false)] out ParameterValue value)
    {
        value = null;
        switch (reader.Tree.Kind(node))
        {
            case JsonKind.Text:
                if (TextForm.Id.TryRead(reader, node, out string? text))
                    value = new ParameterValue(text);
                return value is not null;
            case JsonKind.Number:
                if (Numbers.TryRead(reader, node, out long number))
                    value = new ParameterValue(number);
                return value is not null;
            case JsonKind.True or JsonKind.False:
                value = new ParameterValue(reader.Tree.Kind(node) == JsonKind.True);
                return true;
            case JsonKind.List:
                if (Texts.TryRead(reader, node, out var texts))
                    value = new ParameterValue(texts);
                return value is not null;
            default:
                return reader.ReportWrongType(node, this);
        }
    }

    internal override void Write(DocumentWriter writer, ParameterValue value)
    {
        switch (value.Kind)
        {
            case ParameterKind.Text:
                TextForm.Id.Write(writer, value.Text!);
                break;
            case ParameterKind.Number:
                Numbers.Write(writer, value.Number);
                break;
            case ParameterKind.Flag:
                BooleanForm.Instance.Write(writer, value.Flag);
                break;
            default:
                Texts.Write(writer, value.Texts);
                break;
        }
    }

    internal override void WriteSchema(SchemaWriter schema) =>
        schema.Keyword(
            "oneOf",
            () => schema.Form(TextForm.Id),
            () => schema.Form(Numbers),
            () => schema.Form(BooleanForm.Instance),
            () => schema.Form(Texts)
        );
}
