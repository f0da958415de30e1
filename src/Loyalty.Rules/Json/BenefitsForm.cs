using System.Diagnostics.CodeAnalysis;
using Loyalty.Rules.Json.Forms;

namespace Loyalty.Rules.Json;

/// <summary>What a tier brings besides: words that are only shown to people.</summary>
internal sealed class BenefitsForm : JsonForm<IReadOnlyList<string>>
{
    private readonly ListForm<string> _words = new(TextForm.Id);

    internal override bool Decides => false;

    internal override string Belongs => _words.Belongs;

    internal override bool TryRead(
        DocumentReader reader,
        int node,
        [MaybeNullWhen(false)] out IReadOnlyList<string> value
    ) => _words.TryRead(reader, node, out value);

    internal override void Write(DocumentWriter writer, IReadOnlyList<string> value) => _words.Write(writer, value);

    internal override void WriteSchema(SchemaWriter schema) => _words.WriteSchema(schema);
}
