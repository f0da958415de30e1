using NRules.Fluent.Dsl;

namespace Loyalty.Rules.ForwardChaining.Tests;

/// <summary>The one public rule of this assembly.</summary>
public sealed class PublicRule : Rule
{
    public override void Define()
    {
        When().Match<SaleFact>();
        Then().Yield(rule => rule.AmountOff(11));
    }
}
