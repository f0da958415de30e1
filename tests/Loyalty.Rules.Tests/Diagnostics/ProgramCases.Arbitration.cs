using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Tests.Diagnostics;

internal static partial class ProgramCases
{
    private static IEnumerable<ProgramCase> OfArbitration() =>
        [
            new(
                "error LR0265 at $.arbitration.first[0]: The program names rule 'welcom' in its arbitration tree, but has no such rule. "
                    + "Did you mean 'welcome'? Correct the id, or add the rule.",
                p => p.Bonus().Arbitrate(ArbitrationNode.First("welcom", "welcome"))
            ),
            new(
                "error LR0266 at $.arbitration.best[1].all[0]: The program names rule 'welcome' in its arbitration tree at $.arbitration.best[0] already. "
                    + "Name each rule once.",
                p =>
                    p.PointValue(100, 1)
                        .Bonus()
                        .Bonus("other")
                        .Arbitrate(ArbitrationNode.Best("welcome", ArbitrationNode.All("welcome", "other")))
            ),
            new(
                "error LR0267 at $.arbitration.all[1]: The program has a node without branches in its arbitration tree. "
                    + "Name at least one rule in it, or remove it.",
                p => p.Bonus().Arbitrate(ArbitrationNode.All("welcome", ArbitrationNode.First()))
            ),
            new(
                "error LR0268 at $.arbitration"
                    + string.Concat(Enumerable.Repeat(".all[1]", 30))
                    + ": The program has more than 30 nodes one inside the other in its arbitration tree. Make it flatter.",
                p =>
                {
                    var node = ArbitrationNode.All("r0", "last");
                    for (int i = 1; i <= 30; i++)
                        node = ArbitrationNode.All($"r{i}", node);
                    for (int i = 0; i <= 30; i++)
                        p.Bonus($"r{i}");
                    p.Bonus("last").Arbitrate(node);
                }
            ),
            new(
                "error LR0269 at $.arbitration: The program has nodes that take the best branch which together allow more than 4096 combinations, "
                    + "and every sale tries them all. Remove some of these nodes, or branches of theirs.",
                p => p.PointValue(100, 1).Arbitrate(Choices(p, 13, 2, ArbitrationNode.Best))
            ),
            new(
                "error LR0270 at $.arbitration: The program has 1 combinations of best branches and 1001 nodes that take the first branch; "
                    + "every sale tries each of these nodes with each combination. At most 1000 such nodes and 262144 passes are taken; remove some nodes.",
                p => p.Arbitrate(Choices(p, 1001, 2, ArbitrationNode.First))
            ),
            new(
                "warning LR0271 at $.arbitration: The program weighs the points of rule 'welcome' here, but does not say what points are worth, "
                    + "so they count as nothing. Say \"pointValue\".",
                p =>
                    p.BasketTiers("big", r => r.Spend().AmountOff(50, 5))
                        .Bonus()
                        .Arbitrate(ArbitrationNode.Best("big", "welcome"))
            ),
            new(
                "error LR0272 at $.pointValue: The program says that 0 points are worth 1.00 USD. Use 1 to 1000000 points and 0 to 1000000 minor units.",
                p => p.PointValue(0, 1).Bonus()
            ),
            new(
                "warning LR0273 at $.arbitration: The program has a node with a single branch in its arbitration tree, which decides nothing. "
                    + "Add a branch, or remove the node.",
                p => p.Bonus().Arbitrate(ArbitrationNode.First("welcome"))
            ),
            new(
                "warning LR0271 at $.marginGuard: The program weighs the points of rule 'welcome' here, but does not say what points are worth, "
                    + "so they count as nothing. Say \"pointValue\".",
                p => p.Bonus().GuardMargin()
            ),
            new(
                "error LR0274 at $.marginGuard.percent: The program has a margin guard of 0 %, so that it never gives anything. "
                    + "Use more than 0 and up to 100.",
                p => p.PointValue(100, 1).Bonus().GuardMargin(0)
            ),
            new(
                "error LR0105 at $.marginGuard.unknownCost: The program has 7 as \"unknownCost\", which is none of its values. Use a named one.",
                p => p.PointValue(100, 1).Bonus().GuardMargin(50, (UnknownCost)7)
            ),
            new(
                "error LR0275 at $.arbitration.scope: The program has a node \"all\" of scope \"unit\" in its arbitration tree, which chooses nothing. "
                    + "Leave the scope out, or take \"first\" or \"best\".",
                p => p.TwoOfBasket().Arbitrate(ArbitrationNode.All("big", "small").PerUnit())
            ),
            new(
                "error LR0276 at $.arbitration.best[0]: The program has a node of scope \"unit\" in its arbitration tree with another node in it. "
                    + "Let its branches be rules, or \"all\" of rules.",
                p =>
                    p.TwoOfBasket()
                        .BasketTiers("other", r => r.Spend(Sku("c")).AmountOff(50, 5))
                        .Arbitrate(ArbitrationNode.Best(ArbitrationNode.First("big", "small"), "other").PerUnit())
            ),
            new(
                "error LR0277 at $.arbitration: The program has a node of scope \"unit\" in its arbitration tree with the item reward of rule 'pair' "
                    + "and the basket reward of rule 'big'. Divide it by stages, or leave the scope out.",
                p =>
                    p.TwoOfBasket()
                        .CrossSell("pair", r => r.When(Sku("a"), 1).Offer(Sku("b")))
                        .Arbitrate(ArbitrationNode.First("big", "pair").PerUnit())
            ),
            new(
                "error LR0278 at $.arbitration.first[1]: The program has a node of scope \"unit\" in its arbitration tree with rule 'welcome', "
                    + "which takes nothing off the basket. Leave the rule or the scope out.",
                p => p.TwoOfBasket().Bonus().Arbitrate(ArbitrationNode.First("big", "welcome").PerUnit())
            ),
            new(
                "error LR0105 at $.arbitration.scope: The program has 7 as \"scope\", which is none of its values. Use a named one.",
                p =>
                    p.TwoOfBasket()
                        .Arbitrate(new(ArbitrationKind.First, null, ["big", "small"], null, (ArbitrationScope)7))
            ),
        ];

    private static LoyaltyProgramBuilder TwoOfBasket(this LoyaltyProgramBuilder program) =>
        program
            .BasketTiers("big", r => r.Spend(Sku("a")).AmountOff(50, 5))
            .BasketTiers("small", r => r.Spend(Sku("b")).AmountOff(50, 5));

    /// <summary>So many nodes of so many rules each.</summary>
    private static ArbitrationNode Choices(
        LoyaltyProgramBuilder program,
        int nodes,
        int branches,
        Func<ArbitrationNode[], ArbitrationNode> make
    )
    {
        var all = new ArbitrationNode[nodes];
        for (int i = 0; i < nodes; i++)
        {
            var rules = new ArbitrationNode[branches];
            for (int j = 0; j < branches; j++)
            {
                string id = FormattableString.Invariant($"rule-{i}-{j}");
                program.Bonus(id);
                rules[j] = id;
            }
            all[i] = make(rules);
        }
        return ArbitrationNode.All(all);
    }
}
