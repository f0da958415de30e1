using System.Runtime.CompilerServices;
using Loyalty.Rules.Laws;

namespace Loyalty.Rules.ForwardChaining.Tests.Translation;

/// <summary>Counts decisions beside a tally's cases: pairs are sales that both plans decided, for each rule of a family that they touched.</summary>
internal static class TallyExtensions
{
    private sealed class Counts
    {
        internal SortedDictionary<string, int> Pairs { get; } = new(StringComparer.Ordinal);
        internal SortedDictionary<string, int> Given { get; } = new(StringComparer.Ordinal);
        internal int Sales { get; set; }
    }

    private static readonly ConditionalWeakTable<Tally, Counts> All = new();

    internal static void Decided(this Tally tally, Decision decision)
    {
        var counts = All.GetOrCreateValue(tally);
        counts.Sales++;
        foreach (var award in decision.Awards)
            Add(counts.Given, award.RuleId);
    }

    internal static void Pair(this Tally tally, string family) => Add(All.GetOrCreateValue(tally).Pairs, family);

    internal static IReadOnlyDictionary<string, int> Pairs(this Tally tally) => All.GetOrCreateValue(tally).Pairs;

    internal static int Sales(this Tally tally) => All.GetOrCreateValue(tally).Sales;

    internal static int Given(this Tally tally) => All.GetOrCreateValue(tally).Given.Values.Sum();

    internal static int Given(this Tally tally, string ruleId) =>
        All.GetOrCreateValue(tally).Given.TryGetValue(ruleId, out int count) ? count : 0;

    private static void Add(SortedDictionary<string, int> counts, string name) =>
        counts[name] = counts.TryGetValue(name, out int count) ? count + 1 : 1;
}
