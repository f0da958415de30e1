using Loyalty.Rules.Testing.Programs;

namespace Loyalty.Rules.Cli.Comparison;

/// <summary>Finds what changed between two programs: of the program itself, selector by selector and rule by rule.</summary>
internal sealed class ProgramComparison
{
    private const string Selectors = "selectors";
    private const string Rules = "rules";

    private readonly ProgramPart _old;
    private readonly ProgramPart _new;
    private readonly PartComparison _parts;

    private ProgramComparison(LoyaltyProgram older, LoyaltyProgram newer)
    {
        _old = ProgramReading.Read(older);
        _new = ProgramReading.Read(newer);
        _parts = new PartComparison(older.Currency.Code, newer.Currency.Code);
    }

    internal static IReadOnlyList<ProgramChange> Of(LoyaltyProgram older, LoyaltyProgram newer)
    {
        var comparison = new ProgramComparison(older, newer);
        comparison.CompareProgram();
        comparison.CompareNamed(Selectors, "selector", part => part.Name, part => $"Selector '{part.Name}'");
        comparison.CompareNamed(Rules, "rule", IdOf, TitleOf);
        comparison.CompareOrder();
        return comparison._parts.Changes;
    }

    private void CompareProgram()
    {
        _parts.Place = new ChangedPlace("program", null, "The program");
        _parts.CompareParts([], Without(_old), Without(_new));
    }

    private void CompareNamed(
        string list,
        string kind,
        Func<ProgramPart, string> idOf,
        Func<ProgramPart, string> titleOf
    )
    {
        foreach (var (older, newer) in Pairing.ById(PartsOf(_old, list), PartsOf(_new, list), idOf))
        {
            var shown = newer ?? older!;
            _parts.Place = new ChangedPlace(kind, idOf(shown), titleOf(shown));
            if (older is null)
                _parts.Add(ChangeKind.Added, [], null, newer);
            else if (newer is null)
                _parts.Add(ChangeKind.Removed, [], older, null);
            else if (older.Kind == newer.Kind && older.Kind == PartKind.Object)
                _parts.CompareParts([], older.Parts, newer.Parts);
            else
                _parts.Compare([], older, newer);
        }
    }

    /// <summary>The order of the rules of both programs.</summary>
    private void CompareOrder()
    {
        var before = PartsOf(_old, Rules).Select(IdOf).ToList();
        var now = PartsOf(_new, Rules).Select(IdOf).ToList();
        if (before.Where(now.Contains).SequenceEqual(now.Where(before.Contains), StringComparer.Ordinal))
            return;
        _parts.Place = new ChangedPlace("program", null, "The program");
        _parts.AddReordered();
    }

    private static IReadOnlyList<ProgramPart> Without(ProgramPart program) =>
        [.. program.Parts.Where(part => part.Name is not (Selectors or Rules))];

    private static IReadOnlyList<ProgramPart> PartsOf(ProgramPart program, string list) =>
        program.Find(list)?.Parts ?? [];

    private static string IdOf(ProgramPart rule) => rule.TextOf("id") ?? "";

    private static string TitleOf(ProgramPart rule) =>
        $"Rule '{IdOf(rule)}' ({PartWords.Spaced(rule.TextOf("type") ?? "")})";
}
