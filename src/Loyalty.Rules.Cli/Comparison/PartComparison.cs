using System.Globalization;
using Loyalty.Rules.Testing.Programs;

namespace Loyalty.Rules.Cli.Comparison;

/// <summary>Compares parts of two programs property by property, and says each difference in words.</summary>
internal sealed class PartComparison(string oldCurrency, string newCurrency)
{
    private readonly List<ProgramChange> _changes = [];

    internal IReadOnlyList<ProgramChange> Changes => _changes;

    /// <summary>What is compared at present.</summary>
    internal ChangedPlace Place { get; set; } = new("program", null, "");

    /// <summary>Compares the properties of two objects, in the order of the new one.</summary>
    internal void CompareParts(
        IReadOnlyList<string> path,
        IReadOnlyList<ProgramPart> older,
        IReadOnlyList<ProgramPart> newer
    )
    {
        foreach (var (before, now) in Pairing.ById(older, newer, part => part.Name))
            Compare([.. path, (now ?? before)!.Name], before, now);
    }

    /// <summary>Compares two values, of which one may be missing.</summary>
    internal void Compare(IReadOnlyList<string> path, ProgramPart? older, ProgramPart? newer)
    {
        var kind = (newer ?? older)!.Kind;
        bool alike = older is null || newer is null || older.Kind == newer.Kind;
        if (alike && kind == PartKind.List && IsOfObjects(older) && IsOfObjects(newer))
            CompareLists(path, older?.Parts ?? [], newer?.Parts ?? []);
        else if (alike && older is not null && newer is not null && kind is PartKind.Object or PartKind.Map)
            CompareParts(path, older.Parts, newer.Parts);
        else if (older?.Value.GetRawText() != newer?.Value.GetRawText())
            Add(ChangeKind.Changed, path, older, newer);
    }

    /// <summary>Notes a difference.</summary>
    internal void Add(ChangeKind kind, IReadOnlyList<string> path, ProgramPart? older, ProgramPart? newer)
    {
        _changes.Add(
            new ProgramChange
            {
                Place = Place,
                Kind = kind,
                Path = path,
                Says = (newer ?? older)!.Row?.Says,
                Old = older?.Value,
                New = newer?.Value,
                Words = kind switch
                {
                    ChangeKind.Added => "is new: " + PartWords.OfItem(newer!, newCurrency),
                    ChangeKind.Removed => "is gone: " + PartWords.OfItem(older!, oldCurrency),
                    _ => $"was {WordsOf(older, newer, oldCurrency)}, is {WordsOf(newer, older, newCurrency)}",
                },
            }
        );
    }

    internal void AddReordered() =>
        _changes.Add(
            new ProgramChange
            {
                Place = Place,
                Kind = ChangeKind.Reordered,
                Path = ["rules"],
                Words = "stand in another order, which decides nothing",
            }
        );

    private static string WordsOf(ProgramPart? part, ProgramPart? other, string currency) =>
        part is null ? PartWords.OfAbsent(other!) : PartWords.Of(part, currency);

    private void CompareLists(
        IReadOnlyList<string> path,
        IReadOnlyList<ProgramPart> older,
        IReadOnlyList<ProgramPart> newer
    )
    {
        bool named = older.Concat(newer).All(item => item.TextOf("id") is not null);
        var pairs = named ? Pairing.ById(older, newer, item => item.TextOf("id")!) : Pairing.ByContent(older, newer);
        foreach (var (before, now) in pairs)
        {
            string[] place = [.. path, LabelOf(now is null ? older : newer, (now ?? before)!)];
            if (before is null || now is null)
                Add(before is null ? ChangeKind.Added : ChangeKind.Removed, place, before, now);
            else
                Compare(place, before, now);
        }
    }

    /// <summary>An item by its id, or else by its number.</summary>
    private static string LabelOf(IReadOnlyList<ProgramPart> items, ProgramPart item) =>
        item.TextOf("id") is { } id
            ? PartWords.Quote(id)
            : "no. " + (items.ToList().IndexOf(item) + 1).ToString(CultureInfo.InvariantCulture);

    private static bool IsOfObjects(ProgramPart? list) =>
        list is null || list.Parts.All(item => item.Kind == PartKind.Object);
}
