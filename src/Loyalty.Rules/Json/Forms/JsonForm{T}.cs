using System.Diagnostics.CodeAnalysis;

namespace Loyalty.Rules.Json.Forms;

/// <summary>How values of a type stand in a document.</summary>
/// <typeparam name="T">What is read and written.</typeparam>
internal abstract class JsonForm<T> : JsonForm
{
    /// <summary>Reads a value; where it cannot, it has reported why.</summary>
    internal abstract bool TryRead(DocumentReader reader, int node, [MaybeNullWhen(false)] out T value);

    /// <summary>Writes a value canonically.</summary>
    internal abstract void Write(DocumentWriter writer, T value);
}
