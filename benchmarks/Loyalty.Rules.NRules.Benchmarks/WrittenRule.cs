using NRules.Fluent.Dsl;

namespace Loyalty.Rules.ForwardChaining.Benchmarks;

/// <summary>5.00 off from 20.00 on, as an NRules rule.</summary>
[Name("big")]
internal sealed class WrittenRule : Rule
{
    public override void Define()
    {
        IEnumerable<LineFact> lines = null!;
        When()
            .Query(() => lines, all => all.Match<LineFact>().Collect())
            .Having(() => lines.Sum(line => line.Remaining) >= 2000);
        Then().Yield(rule => rule.AmountOff(500));
    }
}
