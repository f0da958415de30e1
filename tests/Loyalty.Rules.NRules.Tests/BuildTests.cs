using ForwardChaining;
using Loyalty.Rules.DependencyInjection;
using Microsoft.Extensions.DependencyInjection;

namespace Loyalty.Rules.ForwardChaining.Tests;

/// <summary>How rules are made, and what is refused.</summary>
public sealed class BuildTests
{
    [Fact]
    public void Services_OfAHost_MakeRulesAndAnswerDependencies()
    {
        var services = new ServiceCollection();
        services.AddSingleton(new PriceList(120));
        services.AddSingleton<IsMadeByServices>();
        services.AddSingleton(host =>
            ForwardChainingRule.Create().Services(host).Rule<IsMadeByServices>().Rule<AsksItsServices>().Build()
        );
        var program = LoyaltyProgram.Create("club", "USD").Custom("rules", r => r.Uses("prices")).Build();
        services.AddLoyaltyRules(loyalty => loyalty.AddProgram(program).AddCustomRule<ForwardChainingRule>("prices"));
        using var host = services.BuildServiceProvider();

        var plan = host.GetRequiredService<ILoyaltyPlanProvider>().GetPlan("club");
        var sale = Transaction.Create("one", Club.Monday, "USD").Each("cone", 1, 5m).Build();

        Assert.Equal(240, plan.Evaluate(sale).Discount.MinorUnits);
    }

    [Fact]
    public void Dependency_ThatServicesLack_IsAFaultThatSaysSo()
    {
        var till = new Till(ForwardChainingRule.Create().Rule<AsksItsServices>().Build());

        Assert.StartsWith(
            "The rule 'Loyalty.Rules.ForwardChaining.Tests.AsksItsServices' needs a Loyalty.Rules.ForwardChaining.Tests.PriceList, and the services have none.",
            Innermost(till.Sell().Faults.Single().Exception!).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Build_WithoutRules_Throws() =>
        Assert.Equal(
            "There is no rule. Add some: Rule<TRule>() or Rules(assembly).",
            Assert.Throws<InvalidOperationException>(() => ForwardChainingRule.Create().Build()).Message
        );

    [Fact]
    public void Build_WithTwoRulesOfOneName_Throws() =>
        Assert.Equal(
            "Two rules are named 'three kinds in one week', and names say which comes first. Name each differently: [Name(\"...\")].",
            Assert
                .Throws<InvalidOperationException>(() =>
                    ForwardChainingRule.Create().Rule<ThreeKinds>().Rule<ThreeKinds>().Build()
                )
                .Message
        );

    [Fact]
    public void Build_OfARuleThatNobodyMakes_Throws() =>
        Assert.StartsWith(
            "The rule Loyalty.Rules.ForwardChaining.Tests.IsMadeByServices has no public constructor without parameters.",
            Assert
                .Throws<InvalidOperationException>(() => ForwardChainingRule.Create().Rule<IsMadeByServices>().Build())
                .Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void Build_OfAServiceThatIsNoRule_Throws() =>
        Assert.Throws<InvalidOperationException>(() =>
            ForwardChainingRule.Create().Services(_ => "tea").Rule<ThreeKinds>().Build()
        );

    [Fact]
    public void Build_Cancelled_Throws() =>
        Assert.Throws<OperationCanceledException>(() =>
            ForwardChainingRule.Create().Rule<ThreeKinds>().Build(new CancellationToken(canceled: true))
        );

    [Fact]
    public void Rules_OfAnAssembly_AreItsPublicOnes()
    {
        var till = new Till(ForwardChainingRule.Create().Rules(typeof(BuildTests).Assembly).Build());

        Assert.Equal(11, till.Sell().Discount.MinorUnits);
    }

    private static Exception Innermost(Exception exception) =>
        exception.InnerException is { } inner ? Innermost(inner) : exception;
}
