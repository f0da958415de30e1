using NRules;

namespace Loyalty.Rules.ForwardChaining.Tests;

/// <summary>Whatever goes wrong in rules is a fault of the custom rule, and the sale stands.</summary>
public sealed class FaultTests
{
    [Theory]
    [InlineData(4, 4, false)]
    [InlineData(5, 4, true)]
    [InlineData(int.MaxValue, 1_000, true)]
    public void Firings_MoreThanAllowed_AreAFault(int firings, int most, bool isFault)
    {
        // The first number comes of a rule of its own.
        var code = Code.Of(new BeginsAtOne(), new CountsUp(firings), Code.EachLine((rule, _) => rule.AmountOff(100)));

        // One more firing is that of the line.
        var decision = new Till(code.MostFirings(most + 1).Build()).Sell();

        Assert.Equal(isFault ? 500 : 400, decision.Payable.MinorUnits);
        Assert.Equal(isFault ? ["FiringLimitException"] : [], decision.Faults.Select(fault => fault.Type));
    }

    [Fact]
    public void Firings_ThatNeverEnd_EndAtAThousand()
    {
        var decision = new Till(Code.Of(new BeginsAtOne(), new CountsUp(int.MaxValue)).Build()).Sell();

        var limit = Assert.IsType<FiringLimitException>(decision.Faults.Single().Exception);
        Assert.Equal(1_000, limit.Most);
        Assert.Equal(
            "Rules fired more than 1000 times in one sale. Look for rules that set each other off, or allow more: MostFirings(...).",
            limit.Message
        );
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1_000_001)]
    public void MostFirings_OutOfRange_Throws(int count) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ForwardChainingRule.Create().MostFirings(count));

    [Fact]
    public void Rule_ThatThrows_IsAFaultThatNamesIt_AndLeavesCounters()
    {
        var code = Code.Of(
            new HighC((rule, _) => rule.Count("seen", 1)),
            Code.EachLine((_, _) => throw new TimeoutException("too late"))
        );

        var decision = new Till(code.Build(), r => r.Counter("seen", CalendarWindow.Lifetime)).Sell();

        var failed = Assert.IsType<RuleRhsExpressionEvaluationException>(decision.Faults.Single().Exception);
        Assert.Equal(("b", "too late"), (failed.RuleName, failed.InnerException!.Message));
        Assert.Equal((500, Verdict.Silent), (decision.Payable.MinorUnits, decision.Outcomes[0].Verdict));
        Assert.DoesNotContain(decision.Postings, one => one.Account == PostingAccount.CustomCounter);
    }

    [Fact]
    public void Condition_ThatThrows_IsAFault() =>
        Assert.Equal(
            nameof(RuleLhsExpressionEvaluationException),
            new Till(Code.Of(new FailsInItsCondition()).Build()).Sell().Faults.Single().Type
        );

    [Fact]
    public void NegativeProposal_IsAFault() =>
        Assert.IsType<ArgumentOutOfRangeException>(
            new Till(Code.Of(Code.EachLine((rule, _) => rule.AmountOff(-1))).Build())
                .Sell()
                .Faults.Single()
                .Exception!.InnerException
        );

    [Fact]
    public void Cancellation_BeforeAnEvaluation_IsAFault_AndTheNextOneIsWhole()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        var token = cancelled.Token;
        var code = Code.Of(Code.EachLine((rule, _) => rule.AmountOff(100))).CancelWith(() => token);
        var till = new Till(code.Build());

        Assert.Equal("OperationCanceledException", till.Sell().Faults.Single().Type);
        token = CancellationToken.None;
        Assert.Equal(100, till.Sell().Discount.MinorUnits);
    }

    [Fact]
    public void Cancellation_WhileRulesFire_EndsThem()
    {
        using var cancellation = new CancellationTokenSource();
        int fired = 0;
        var code = Code.Of(
            Code.EachLine(
                (rule, _) =>
                {
                    Assert.Equal(cancellation.Token, rule.CancellationToken);
                    fired++;
                    cancellation.Cancel();
                    return rule.AmountOff(100);
                }
            )
        );

        var decision = new Till(code.CancelWith(() => cancellation.Token).Build()).Sell(with: sale =>
            sale.Each("tea", 1, 1m)
        );

        Assert.Equal((1, 0), (fired, decision.Discount.MinorUnits));
        Assert.Equal("OperationCanceledException", decision.Faults.Single().Type);
    }
}
