using NRules.Fluent.Dsl;

namespace Loyalty.Rules.ForwardChaining.Tests;

public sealed class OrderTests
{
    private static Rule[] Rules =>
        [
            new LowA((rule, _) => rule.AmountOff(400)),
            new ForEachLine((rule, line) => rule.AmountOff(line.Units)),
            new EqualD((rule, _) => rule.AmountOff(20)),
        ];

    [Theory]
    [InlineData(0, 1, 2)]
    [InlineData(0, 2, 1)]
    [InlineData(1, 0, 2)]
    [InlineData(1, 2, 0)]
    [InlineData(2, 0, 1)]
    [InlineData(2, 1, 0)]
    public void First_InWhateverOrderRulesAreAdded_IsByPriorityThenName(int first, int second, int third)
    {
        var rules = Rules;
        Rule[] added = [rules[first], rules[second], rules[third]];

        // Of 'b' and 'd', both of priority 0, 'b' comes first; of its two lines the one with more.
        Assert.Equal(7, Discount(added, ProposalCombination.First));
        Assert.Equal(7 + 1 + 2 * 20 + 2 * 400, Discount(added, ProposalCombination.Sum));
        Assert.Equal(300, Discount([.. added, new HighC((rule, _) => rule.AmountOff(300))], ProposalCombination.First));
    }

    [Fact]
    public void Count_BySeveralRules_IsByPriorityThenNameThenTheLargest()
    {
        Assert.Equal(7, Counted([.. Rules.Select(Counting)]));
        Assert.Equal(7, Counted([.. Rules.Select(Counting).Reverse()]));
        Assert.Equal(3, Counted([.. Rules.Select(Counting), new HighC((rule, _) => rule.Count("seen", 3))]));

        static Rule Counting(Rule rule) =>
            rule switch
            {
                LowA => new LowA((context, _) => context.Count("seen", 400)),
                EqualD => new EqualD((context, _) => context.Count("seen", 20)),
                _ => new ForEachLine((context, line) => context.Count("seen", line.Units)),
            };
    }

    [Fact]
    public void Proposal_WhoseReasonGoesAway_IsTakenBack()
    {
        // It fires first, by its priority, and what it proposed goes when the other one proposes.
        var both = new Till(Code.Of(new OnlyAlone(), Code.EachLine((rule, _) => rule.AmountOff(300))).Build());
        var alone = new Till(Code.Of(new OnlyAlone(), Code.EachLine((rule, _) => rule.AmountOff(299))).Build());

        Assert.Equal(300, both.Sell().Discount.MinorUnits);
        Assert.Equal(399, alone.Sell().Discount.MinorUnits);
    }

    private static long Discount(Rule[] rules, ProposalCombination combination) =>
        new Till(Code.Of(rules).Combine(combination).Build())
            .Sell(7, with: sale => sale.Each("tea", 1, 1m))
            .Discount.MinorUnits;

    private static long Counted(Rule[] rules) =>
        new Till(Code.Of(rules).Build(), r => r.Counter("seen", CalendarWindow.Lifetime))
            .Sell(7, with: sale => sale.Each("tea", 1, 1m))
            .Postings.Single(one => one.Account == PostingAccount.CustomCounter)
            .After;
}
