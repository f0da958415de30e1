using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.ReferenceModel;

/// <summary>Chooses the branches of a program's tree by trying whole sales.</summary>
internal sealed class Arbitration
{
    private readonly List<RewardRule> _order;
    private readonly List<RewardRule> _playing;
    private readonly Func<List<RewardRule>, List<RewardRule>, SalePass> _go;

    /// <param name="program">The program.</param>
    /// <param name="playing">The rules that play, in the order of decision.</param>
    /// <param name="go">Goes through the sale with some of them, without the margin guard; others, which earn points later, are in effect besides.</param>
    internal Arbitration(
        LoyaltyProgram program,
        List<RewardRule> playing,
        Func<List<RewardRule>, List<RewardRule>, SalePass> go
    )
    {
        _playing = playing;
        _go = go;
        _order = DecisionOrder.Of(program);
        Tree = new ArbitrationTree(program.Arbitration);
        Choices = Best();
    }

    internal ArbitrationTree Tree { get; }

    /// <summary>The branches in effect.</summary>
    internal ArbitrationChoices Choices { get; }

    /// <summary>What a rule that is not in effect would ask, and of which node it would say that it lost there.</summary>
    internal (Decided Asked, ArbitrationNode Node) AskOutOfEffect(RewardRule rule)
    {
        var node = Choices.OutermostAgainst(rule)!;
        return (Ask(rule, Choices.Without(node)), node);
    }

    /// <summary>The rules of the branch that a node has in effect.</summary>
    internal IEnumerable<RewardRule> InEffectUnder(ArbitrationNode node) =>
        _playing.Where(rule => Choices.IsInEffect(rule) && Tree.Around(rule.Id).Exists(around => around.Node == node));

    private ArbitrationChoices Best()
    {
        ArbitrationChoices? best = null;
        var most = Fraction.Zero;
        foreach (var combination in Combinations(new ArbitrationChoices(Tree), Tree.Nodes(ArbitrationKind.Best)))
        {
            var settled = Tree.Nodes(ArbitrationKind.First).Aggregate(combination, SettleFirst);
            var worth = _go(_playing.FindAll(settled.IsInEffect), []).Worth();
            if (best is null || worth.CompareTo(most) > 0)
                (best, most) = (settled, worth);
        }
        return best!;
    }

    /// <summary>One branch for every node: those with the first branch of the first node before those with its second.</summary>
    private static IEnumerable<ArbitrationChoices> Combinations(ArbitrationChoices choices, List<ArbitrationNode> nodes)
    {
        if (nodes.Count == 0)
            return [choices];
        return nodes[0]
            .Branches.SelectMany(branch =>
                Combinations(choices.With(nodes[0], branch), nodes.GetRange(1, nodes.Count - 1))
            );
    }

    private ArbitrationChoices SettleFirst(ArbitrationChoices choices, ArbitrationNode node)
    {
        if (!choices.IsInEffect(node))
            return choices;
        var fires = node.Branches.FirstOrDefault(branch =>
            _playing.Exists(rule => MayFire(choices, node, branch, rule) && Ask(rule, choices).Outcome.Granted > 0)
        );
        return fires is null ? choices : choices.With(node, fires);
    }

    /// <summary>Whether a rule counts for a branch: under a "first" inside the branch any does, under a "best" those of its chosen branch.</summary>
    private bool MayFire(ArbitrationChoices choices, ArbitrationNode node, ArbitrationNode branch, RewardRule rule)
    {
        var around = Tree.Around(rule.Id);
        int place = around.FindIndex(one => one.Node == node);
        return place >= 0
            && around[place].Branch == branch
            && around
                .Skip(place + 1)
                .All(one => one.Node.Kind == ArbitrationKind.First || choices.BranchOf(one.Node) == one.Branch);
    }

    /// <summary>What a rule comes to by itself at its place, after the rules in effect that are decided before it.</summary>
    private Decided Ask(RewardRule rule, ArbitrationChoices choices)
    {
        int place = _order.IndexOf(rule);
        var before = _playing.FindAll(other => choices.IsInEffect(other) && _order.IndexOf(other) < place);
        return _go([.. before, rule], _playing.FindAll(choices.IsInEffect)).Of(rule);
    }
}
