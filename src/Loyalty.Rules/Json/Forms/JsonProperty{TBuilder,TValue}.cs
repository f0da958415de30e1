namespace Loyalty.Rules.Json.Forms;

/// <summary>A row that can be read into a builder and written from what the builder makes.</summary>
/// <typeparam name="TBuilder">What collects the object while it is read.</typeparam>
/// <typeparam name="TValue">The object.</typeparam>
internal abstract class JsonProperty<TBuilder, TValue> : JsonProperty
{
    private protected JsonProperty(string name, JsonForm form, bool required, string says)
        : base(name, form, required, says) { }

    /// <summary>Reads the property's value into the builder, or reports why it cannot.</summary>
    internal abstract void Read(DocumentReader reader, int node, TBuilder builder);

    /// <summary>Writes name and value, or nothing where the default holds.</summary>
    internal abstract void Write(DocumentWriter writer, TValue value);
}
