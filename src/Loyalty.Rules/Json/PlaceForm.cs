using Loyalty.Rules.Json.Forms;

namespace Loyalty.Rules.Json;

/// <summary>A place in a list, counted from 0.</summary>
internal sealed class PlaceForm : JsonForm<int>
{
    internal static readonly PlaceForm Instance = new();

    private readonly NumberForm _number = NumberForm.Whole(0);

    private PlaceForm() { }

    internal override string Belongs => _number.Belongs;

    internal override bool TryRead(DocumentReader reader, int node, out int value)
    {
        bool read = _number.TryRead(reader, node, out long number);
        value = (int)number;
        return read;
    }

    internal override void Write(DocumentWriter writer, int value) => _number.Write(writer, value);

    internal override void WriteSchema(SchemaWriter schema) => _number.WriteSchema(schema);
}
