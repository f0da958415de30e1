using Loyalty.Rules.Json.Forms;
using Loyalty.Rules.Json.Syntax;

namespace Loyalty.Rules.Testing.Documents;

/// <summary>The cases of a scenario: a list of values by name. Which values there must be, only the whole scenario tells.</summary>
internal sealed class CasesForm : JsonForm<int>
{
    internal static readonly CasesForm Instance = new();

    private static readonly NotEmptyForm<IReadOnlyList<KeyValuePair<string, int>>> Cases = new(
        new MapForm<int>("names", new AnyForm("any value", _ => { }))
    );

    private CasesForm() { }

    internal override string Belongs => "a list, each item an object of values by name";

    internal override bool TryRead(DocumentReader reader, int node, out int value)
    {
        value = node;
        return reader.Tree.Kind(node) == JsonKind.List
            ? Cases.TryRead(reader, node, out _)
            : reader.ReportWrongType(node, this);
    }

    internal override void Write(DocumentWriter writer, int value) => throw new NotSupportedException();

    internal override void WriteSchema(SchemaWriter schema) => Cases.WriteSchema(schema);
}
