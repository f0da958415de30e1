using NRules.Fluent.Dsl;
using NRules.RuleModel;

namespace Loyalty.Rules.ForwardChaining.Tests;

/// <summary>Proposes what a test says, for every line.</summary>
[Name("b")]
internal class ForEachLine(Func<IContext, LineFact, object> propose) : Rule
{
    public override void Define()
    {
        LineFact line = null!;
        When().Match(() => line);
        Then().Yield(rule => propose(rule, line));
    }
}

[Name("a"), Priority(-1)]
internal sealed class LowA(Func<IContext, LineFact, object> propose) : ForEachLine(propose);

[Name("c"), Priority(5)]
internal sealed class HighC(Func<IContext, LineFact, object> propose) : ForEachLine(propose);

[Name("d")]
internal sealed class EqualD(Func<IContext, LineFact, object> propose) : ForEachLine(propose);

/// <summary>Looks at the sale and the member.</summary>
internal sealed class Spy(Action<SaleFact, MemberFact> see) : Rule
{
    public override void Define()
    {
        SaleFact sale = null!;
        MemberFact member = null!;
        When().Match(() => sale).Match(() => member);
        Then().Do(rule => see(sale, member));
    }
}

/// <summary>Looks at what was awarded before.</summary>
internal sealed class AwardSpy(Action<AwardFact> see) : Rule
{
    public override void Define()
    {
        AwardFact award = null!;
        When().Match(() => award);
        Then().Do(rule => see(award));
    }
}

/// <summary>Counts up to a number, one firing each.</summary>
internal sealed class CountsUp(int end) : Rule
{
    public override void Define()
    {
        Number number = null!;
        When().Match(() => number, one => one.Value < end);
        Then().Do(rule => rule.Insert(new Number(number.Value + 1)));
    }
}

internal sealed class BeginsAtOne : Rule
{
    public override void Define()
    {
        When().Match<SaleFact>();
        Then().Do(rule => rule.Insert(new Number(1)));
    }
}

internal sealed record Number(int Value);

/// <summary>Gives as long as nothing else is proposed.</summary>
[Priority(10)]
internal sealed class OnlyAlone : Rule
{
    public override void Define()
    {
        When()
            .Match<SaleFact>()
            .Not<ProposedReward>(other => other.Kind == ProposedKind.AmountOff && other.Asked == 300);
        Then().Yield(rule => rule.AmountOff(100));
    }
}

internal sealed class FailsInItsCondition : Rule
{
    public override void Define()
    {
        When().Match<LineFact>(line => line.Sku.Substring(99) == "");
        Then().Yield(rule => rule.AmountOff(100));
    }
}

internal sealed class AsksItsServices : Rule
{
    public override void Define()
    {
        PriceList prices = null!;
        Dependency().Resolve(() => prices);
        When().Match<SaleFact>();
        Then().Yield(rule => rule.AmountOff(prices.Off));
    }
}

internal sealed class IsMadeByServices(PriceList prices) : Rule
{
    public override void Define()
    {
        When().Match<SaleFact>();
        Then().Yield(rule => rule.AmountOff(prices.Off));
    }
}

internal sealed record PriceList(long Off);
