using Loyalty.Rules.ForwardChaining;
using NRules.Fluent.Dsl;

namespace ForwardChaining;

[Name("three kinds in one week")]
internal sealed class ThreeKinds : Rule
{
    private static readonly string[] Kinds = ["cone", "drink", "cake"];

    public override void Define()
    {
        MemberFact member = null!;
        IEnumerable<LineFact> lines = null!;
        long seen = 0;
        When()
            .Match(() => member)
            .Query(() => lines, all => all.Match<LineFact>().Collect())
            .Let(() => seen, () => member.Counter("seen") | Bits(lines));
        Then().Yield(rule => rule.Count("seen", seen)).Yield(rule => rule.AmountOff(seen == 0b111 ? 500 : 0));
    }

    private static long Bits(IEnumerable<LineFact> lines) =>
        Kinds.Select((kind, i) => lines.Any(line => line.IsIn(kind)) ? 1L << i : 0).Sum();
}
