namespace Loyalty.Rules.Json.Forms;

/// <summary>A row whose value is of one type.</summary>
/// <typeparam name="TBuilder">What collects the object while it is read.</typeparam>
/// <typeparam name="TValue">The object.</typeparam>
/// <typeparam name="T">The value of the property.</typeparam>
internal sealed class JsonProperty<TBuilder, TValue, T> : JsonProperty<TBuilder, TValue>
{
    private readonly JsonForm<T> _form;
    private readonly Action<TBuilder, T> _set;
    private readonly Func<TValue, T> _get;
    private readonly Func<TValue, bool>? _omit;

    /// <param name="name">The name; needs no escape.</param>
    /// <param name="form">How the value stands.</param>
    /// <param name="required">Whether it must be there.</param>
    /// <param name="says">What it says.</param>
    /// <param name="set">Puts a value into the builder.</param>
    /// <param name="get">Takes the value of an object.</param>
    /// <param name="omit">Whether an object has the default, which is not written; null writes always.</param>
    /// <param name="otherwise">The default as JSON, or null.</param>
    internal JsonProperty(
        string name,
        JsonForm<T> form,
        bool required,
        string says,
        Action<TBuilder, T> set,
        Func<TValue, T> get,
        Func<TValue, bool>? omit,
        string? otherwise
    )
        : base(name, form, required, says)
    {
        _form = form;
        _set = set;
        _get = get;
        _omit = omit;
        Default = otherwise;
    }

    internal override void Read(DocumentReader reader, int node, TBuilder builder)
    {
        if (_form.TryRead(reader, node, out var value))
            _set(builder, value);
    }

    internal override void Write(DocumentWriter writer, TValue value)
    {
        if (_omit is not null && _omit(value) || writer.OnlyWhatDecides && !_form.Decides)
            return;
        writer.Text.Name(Utf8Name);
        _form.Write(writer, _get(value));
    }
}
