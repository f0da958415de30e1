using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.CrossSell;

namespace Loyalty.Rules.Tests.Diagnostics;

/// <summary>Rules of the same items that the arbitration tree keeps apart, or that combine.</summary>
public sealed class RivalTests
{
    private static readonly Selector Coffee = Goods.Sku("coffee");
    private static readonly Selector Croissant = Goods.Sku("croissant");

    public static TheoryData<string, ArbitrationNode?, string> Trees =>
        new()
        {
            { "no tree", null, "one" },
            { "both beside a tree", ArbitrationNode.First("x", "y"), "one" },
            { "all", ArbitrationNode.All("one", "two"), "one" },
            { "one in a tree", ArbitrationNode.First("one", "x"), "one" },
            { "first", ArbitrationNode.First("one", "two"), "" },
            { "best", ArbitrationNode.Best("x", "two", "one"), "" },
            { "best of units", ArbitrationNode.Best("one", "two").PerUnit(), "" },
            { "one branch", ArbitrationNode.First(ArbitrationNode.All("one", "two"), "x"), "one" },
            { "two branches", ArbitrationNode.First(ArbitrationNode.All("one", "x"), "two"), "" },
            {
                "branches of all",
                ArbitrationNode.All(ArbitrationNode.First("x", "one"), ArbitrationNode.Best("two", "y")),
                "one"
            },
            { "deep", ArbitrationNode.First("x", ArbitrationNode.Best(ArbitrationNode.All("y", "two"), "one")), "" },
        };

    [Theory]
    [MemberData(nameof(Trees))]
    public void Run_OnRulesInATree_WarnsWhereBothMayGiveInOneSale(string what, ArbitrationNode? tree, string met)
    {
        var basket = Of(tree, (p, id) => p.BasketTiers(id, r => r.Spend().PercentOff(0, 5)));
        var ties = Of(tree, (p, id) => p.CrossSell(id, r => r.When(Coffee, 1).Offer(Croissant)));
        var fights = Of(
            tree,
            (p, id) => p.CrossSell(id, r => r.When(Coffee, 1).Offer(Croissant).Priority(id == "two" ? 1 : 0))
        );

        Assert.Equal(Expected(met, "LR0212"), Said(basket));
        Assert.Equal(Expected(met, "LR0212"), Said(ties));
        Assert.Equal(Expected(met, "LR0211"), Said(fights));
        Assert.NotEqual("", what);
    }

    [Theory]
    [InlineData(0, true, true, 20, 30, "")]
    [InlineData(0, true, false, 20, 30, "LR0212 one")]
    [InlineData(0, false, false, 20, 30, "LR0212 one")]
    [InlineData(0, true, true, 20, 0, "LR0212 one")] // An amount and a percentage: the order decides money.
    [InlineData(1, true, true, 20, 30, "")]
    [InlineData(1, true, true, 20, 0, "")]
    [InlineData(1, true, false, 20, 30, "LR0211 one")]
    [InlineData(1, false, true, 20, 30, "LR0211 one")]
    public void Run_OnRulesThatCombine_WarnsWhereOneTakesFromTheOther(
        int priority,
        bool first,
        bool second,
        int percent,
        int other,
        string said
    )
    {
        var program = LoyaltyProgram.Create("cafe", "USD");
        Add("one", 0, first, percent);
        Add("two", priority, second, other);

        Assert.Equal(said, Said(program.Build()));

        void Add(string id, int rank, bool combine, int off) =>
            program.CrossSell(
                id,
                r =>
                {
                    r.When(Coffee, 1).Offer(Croissant).Priority(rank);
                    if (combine)
                        r.Combine();
                    if (off == 0)
                        r.AmountOff(1);
                    else
                        r.PercentOff(off);
                }
            );
    }

    /// <summary>Which rule is named must not depend on how the rules in between stand to one another.</summary>
    [Fact]
    public void Run_OnRandomTrees_WarnsAsEachPairSays()
    {
        var random = new Random(20261127);
        int warned = 0;
        int silent = 0;
        for (int round = 0; round < 2_000; round++)
        {
            string[] ids = [.. Enumerable.Range(0, random.Next(2, 8)).Select(i => "r" + i)];
            var combines = ids.ToDictionary(id => id, _ => random.Next(3) == 0);
            var tree = Tree(random, [.. ids.Where(_ => random.Next(5) > 0).OrderBy(_ => random.Next())]);
            var program = LoyaltyProgram.Create("cafe", "USD");
            foreach (string id in ids)
                program.CrossSell(id, r => Describe(r, combines[id]));
            if (tree is not null)
                program.Arbitrate(tree);

            var expected = new List<string>();
            for (int i = 1; i < ids.Length; i++)
            {
                string? met = ids.Take(i)
                    .FirstOrDefault(id => !(combines[id] && combines[ids[i]]) && !Apart(tree, id, ids[i]));
                if (met is not null)
                    expected.Add($"LR0212 {met}");
            }
            Assert.Equal(string.Join(", ", expected), Said(program.Build()));
            warned += expected.Count;
            silent += ids.Length - 1 - expected.Count;
        }
        Assert.True(warned > 1_000 && silent > 1_000, $"{warned} warned, {silent} silent");

        void Describe(CrossSellRuleBuilder rule, bool combine)
        {
            rule.When(Coffee, 1).Offer(Croissant).PercentOff(10);
            if (combine)
                rule.Combine();
        }
    }

    private static ArbitrationNode? Tree(Random random, string[] ids)
    {
        if (ids.Length < 2)
            return ids.Length == 0 ? null : ArbitrationNode.Rule(ids[0]);
        int cut = random.Next(1, ids.Length);
        ArbitrationNode[] parts = [Tree(random, [.. ids.Take(cut)])!, Tree(random, [.. ids.Skip(cut)])!];
        return random.Next(3) switch
        {
            0 => ArbitrationNode.All(parts),
            1 => ArbitrationNode.First(parts),
            _ => ArbitrationNode.Best(parts),
        };
    }

    /// <summary>Whether the innermost node around both rules chooses between them.</summary>
    private static bool Apart(ArbitrationNode? node, string one, string other)
    {
        if (node is null || node.RuleId is not null || !Holds(node, one) || !Holds(node, other))
            return false;
        var around = node.Branches.FirstOrDefault(branch => Holds(branch, one) && Holds(branch, other));
        return around is null ? node.Kind != ArbitrationKind.All : Apart(around, one, other);
    }

    private static bool Holds(ArbitrationNode node, string id) =>
        node.RuleId == id || node.Branches.Any(branch => Holds(branch, id));

    private static LoyaltyProgram Of(ArbitrationNode? tree, Action<LoyaltyProgramBuilder, string> add)
    {
        var program = LoyaltyProgram.Create("cafe", "USD");
        add(program, "one");
        add(program, "two");
        // Others that stand in the tree and discount nothing of the same goods.
        foreach (string id in new[] { "x", "y" })
            program.CrossSell(id, r => r.When(Coffee, 1).Offer(Goods.Sku(id)).Priority(id == "x" ? 5 : 6));
        if (tree is not null)
            program.Arbitrate(tree);
        return program.Build();
    }

    private static string Expected(string met, string code) => met == "" ? "" : code + " " + met;

    /// <summary>The warnings of rivalry: the code, and the rule that it names beside its own.</summary>
    private static string Said(LoyaltyProgram program) =>
        string.Join(
            ", ",
            ProgramCheckTests
                .Check(program)
                .All.Where(one => one.Code is "LR0211" or "LR0212")
                .Select(one => one.Code + " " + one.Message.Split('\'')[3])
        );
}
