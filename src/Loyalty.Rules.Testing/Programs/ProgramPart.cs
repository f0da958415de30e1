using System.Text.Json;

namespace Loyalty.Rules.Testing.Programs;

/// <summary>
/// A place of a program's canonical document, with what the property tables say of it. So what looks at programs as a whole need not know their families:
/// a property that is added to a table is found here.
/// </summary>
internal sealed class ProgramPart
{
    private readonly HashSet<string> _definitions;

    internal ProgramPart(
        string name,
        PartKind kind,
        JsonElement value,
        bool isWord,
        HashSet<string> definitions,
        PropertyRow? row
    )
    {
        Name = name;
        Kind = kind;
        Value = value;
        IsWord = isWord;
        _definitions = definitions;
        Row = row;
    }

    /// <summary>The property, or the author's name in a map; empty for an item of a list.</summary>
    internal string Name { get; }

    internal PartKind Kind { get; }

    internal JsonElement Value { get; }

    /// <summary>What the table says of the property; null where it is none.</summary>
    internal PropertyRow? Row { get; }

    /// <summary>The properties, items or named values in it, in the document's order.</summary>
    internal IReadOnlyList<ProgramPart> Parts { get; set; } = [];

    /// <summary>Whether the value is one of a table's own words or of a shape that it gives, such as "inBasket" or "15:30", and not any text of the author's.</summary>
    internal bool IsWord { get; }

    internal bool IsText => Value.ValueKind == JsonValueKind.String;

    /// <summary>Whether the value has one of the forms that tables define by a name, such as "selector".</summary>
    internal bool Is(string definition) => _definitions.Contains(definition);

    /// <summary>A property or named value in it, or null.</summary>
    internal ProgramPart? Find(string name)
    {
        foreach (var part in Parts)
        {
            if (string.Equals(part.Name, name, StringComparison.Ordinal))
                return part;
        }
        return null;
    }

    /// <summary>The text of a property, or null.</summary>
    internal string? TextOf(string name) => Find(name) is { IsText: true } part ? part.Value.GetString() : null;

    /// <summary>The part and all that are in it, in the document's order.</summary>
    internal IEnumerable<ProgramPart> All() => Parts.SelectMany(part => part.All()).Prepend(this);
}
