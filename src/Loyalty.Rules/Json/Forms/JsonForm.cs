namespace Loyalty.Rules.Json.Forms;

/// <summary>How a kind of value stands in a document. Reader, writer, schema and documentation all come from here.</summary>
internal abstract class JsonForm
{
    /// <summary>Its name among the definitions of a schema, or null where it is spelled out at each use.</summary>
    internal virtual string? Definition => null;

    /// <summary>What belongs where a value of this form is expected, such as "a whole number"; part of messages and documentation.</summary>
    internal abstract string Belongs { get; }

    /// <summary>Whether a value of it can change a decision; what is only shown to people cannot.</summary>
    internal virtual bool Decides => true;

    /// <summary>Writes the keywords of its JSON Schema into the object that is open.</summary>
    internal abstract void WriteSchema(SchemaWriter schema);
}
