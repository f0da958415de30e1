using Loyalty.Rules.Testing.Programs;

namespace Loyalty.Rules.Testing.Laws.Drawing;

/// <summary>Collects the words by which a selector knows an item, so that one can be made up.</summary>
internal sealed class SelectorWords
{
    private readonly LineDetailsBuilder _details = new();
    private string? _name;
    private bool _said;

    internal List<string> Skus { get; } = [];

    /// <summary>Minor units.</summary>
    internal List<long> Prices { get; } = [];

    /// <summary>The sku of an item that is known by other words.</summary>
    internal string Name => _name ?? "something";

    /// <summary>What the line says itself; null where the sku says it all.</summary>
    internal LineDetails? Details => _said ? _details.Build() : null;

    internal void Add(ProgramPart conditions)
    {
        foreach (string sku in WordsOf(conditions, "sku"))
            Skus.Add(sku);
        Say(conditions, "category", word => _details.Category(word));
        Say(conditions, "brand", word => _details.Brand(word));
        Say(conditions, "tag", word => _details.Tag(word));
        Say(
            conditions,
            "kind",
            word =>
            {
                if (Enum.TryParse<LineKind>(word, ignoreCase: true, out var kind))
                    _details.Kind(kind);
            }
        );
        foreach (var attribute in conditions.Find("attributes")?.Parts ?? [])
        {
            _details.Attribute(attribute.Name, attribute.Value.GetString()!);
            _said = true;
        }
    }

    private void Say(ProgramPart conditions, string property, Action<string> say)
    {
        foreach (string word in WordsOf(conditions, property).Take(1))
        {
            say(word);
            _said = true;
            _name ??= "some-" + word;
        }
    }

    /// <summary>One word, or a list of them.</summary>
    private static IEnumerable<string> WordsOf(ProgramPart conditions, string property) =>
        conditions.Find(property) is not { } part ? []
        : part.IsText ? [part.Value.GetString()!]
        : part.Parts.Select(one => one.Value.GetString()!);
}
