namespace Loyalty.Rules.Json.Syntax;

/// <summary>One value of a document, by its place in the bytes and among the other values, which stand in document order.</summary>
internal struct JsonNode
{
    internal JsonKind Kind;

    /// <summary>Whether the text, or the name of the property, has escapes.</summary>
    internal bool Escaped;
    internal bool NameEscaped;

    /// <summary>Whether an earlier property of the same object has the same name; such a value is reported and not read.</summary>
    internal bool Repeated;

    /// <summary>The first byte, that of an opening quote included, and the one after the last.</summary>
    internal int Start;
    internal int End;

    /// <summary>The node after this one and all it holds.</summary>
    internal int Next;

    /// <summary>The list or object that holds this value; -1 for the document itself.</summary>
    internal int Parent;

    /// <summary>Of a property: the byte of its name's opening quote. Of an item of a list: its place, counted from 0.</summary>
    internal int Label;
}
