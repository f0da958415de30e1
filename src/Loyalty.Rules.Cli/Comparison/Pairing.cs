using Loyalty.Rules.Testing.Programs;

namespace Loyalty.Rules.Cli.Comparison;

/// <summary>Finds out which item of an old list is which of the new one.</summary>
internal static class Pairing
{
    /// <summary>Items of the same id belong together; first those of the new list in its order, then those that are gone.</summary>
    internal static IEnumerable<(ProgramPart? Old, ProgramPart? New)> ById(
        IReadOnlyList<ProgramPart> older,
        IReadOnlyList<ProgramPart> newer,
        Func<ProgramPart, string> idOf
    )
    {
        var left = older.ToList();
        foreach (var item in newer)
        {
            var same = left.Find(one => string.Equals(idOf(one), idOf(item), StringComparison.Ordinal));
            if (same is not null)
                left.Remove(same);
            yield return (same, item);
        }
        foreach (var gone in left)
            yield return (gone, null);
    }

    /// <summary>Items without an id: those that are equal belong together and are not told; the others in their order.</summary>
    internal static IEnumerable<(ProgramPart? Old, ProgramPart? New)> ByContent(
        IReadOnlyList<ProgramPart> older,
        IReadOnlyList<ProgramPart> newer
    )
    {
        var left = older.ToList();
        var fresh = new List<ProgramPart>();
        foreach (var item in newer)
        {
            if (left.Find(one => one.Value.GetRawText() == item.Value.GetRawText()) is { } same)
                left.Remove(same);
            else
                fresh.Add(item);
        }
        for (int i = 0; i < Math.Max(left.Count, fresh.Count); i++)
            yield return (i < left.Count ? left[i] : null, i < fresh.Count ? fresh[i] : null);
    }
}
