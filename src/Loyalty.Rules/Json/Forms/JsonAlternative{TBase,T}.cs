using System.Diagnostics.CodeAnalysis;

namespace Loyalty.Rules.Json.Forms;

/// <summary>The form of a more special type, as an alternative for its base.</summary>
/// <typeparam name="TBase">The base.</typeparam>
/// <typeparam name="T">The special type.</typeparam>
internal sealed class JsonAlternative<TBase, T> : JsonAlternative<TBase>
    where T : class, TBase
{
    private readonly JsonForm<T> _form;
    private readonly Func<T, bool>? _when;

    /// <param name="form">The form.</param>
    /// <param name="when">Which values stand in it; null for all of the type.</param>
    internal JsonAlternative(JsonForm<T> form, Func<T, bool>? when = null)
    {
        _form = form;
        _when = when;
    }

    internal override string Belongs => _form.Belongs;

    internal override bool Holds(TBase value) => value is T special && (_when is null || _when(special));

    internal override bool TryRead(DocumentReader reader, int node, [MaybeNullWhen(false)] out TBase value)
    {
        bool read = _form.TryRead(reader, node, out var special);
        value = special;
        return read;
    }

    internal override void Write(DocumentWriter writer, TBase value) => _form.Write(writer, (T)value!);

    internal override void WriteSchema(SchemaWriter schema) => schema.Form(_form);
}
