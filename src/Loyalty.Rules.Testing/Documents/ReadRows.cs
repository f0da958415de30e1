using Loyalty.Rules.Json.Forms;

namespace Loyalty.Rules.Testing.Documents;

/// <summary>Rows of tables that are only read: a scenario is written by its author.</summary>
internal static class ReadRows
{
    /// <summary>Adds a property that may be missing.</summary>
    internal static JsonTable<TBuilder, TValue> May<TBuilder, TValue, T>(
        this JsonTable<TBuilder, TValue> table,
        string name,
        JsonForm<T> form,
        string says,
        Action<TBuilder, T> set,
        string? otherwise = null
    ) => table.Optional(name, form, says, set, _ => default!, _ => true, otherwise);

    /// <summary>Adds a property that must be there.</summary>
    internal static JsonTable<TBuilder, TValue> Must<TBuilder, TValue, T>(
        this JsonTable<TBuilder, TValue> table,
        string name,
        JsonForm<T> form,
        string says,
        Action<TBuilder, T> set
    ) => table.Required(name, form, says, set, _ => default!);
}
