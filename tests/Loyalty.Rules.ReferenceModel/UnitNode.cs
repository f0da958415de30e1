using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.ReferenceModel;

/// <summary>Decides the rules of a node that chooses by the unit, or by the line, together.</summary>
internal sealed class UnitNode(SaleAtHand sale, ArbitrationNode node, Func<RewardRule, Proposal> propose)
{
    private readonly HashSet<MergedLine> _readInTwoWays = [];

    /// <summary>Decides those rules of the node that play.</summary>
    /// <param name="rules">The rules, in the order of decision.</param>
    internal List<(RewardRule Rule, Decided Decided)> Decide(List<RewardRule> rules)
    {
        var branches = node
            .Branches.Select(branch => ProposeAlone(rules.FindAll(rule => Contains(branch, rule))))
            .ToList();
        _readInTwoWays.UnionWith(LinesReadInTwoWays(branches));
        var keeper = Keepers(branches);
        var kept = rules.ConvertAll(rule =>
        {
            var branch = branches.Find(some => some.Exists(proposal => proposal.Rule == rule))!;
            var proposal = branch.Find(one => one.Rule == rule)!;
            return (
                Proposal: proposal,
                Takes: Anew(proposal, proposal.Takes.FindAll(one => keeper[TargetOf(one)] == branch))
            );
        });
        foreach (var (proposal, takes) in kept)
            proposal.Take(sale, takes, ItemGrant.Combines(proposal.Rule));
        foreach (var (proposal, takes) in kept)
            proposal.Consume(takes);
        foreach (var (proposal, takes) in kept)
            proposal.UseUp(takes);
        return kept.ConvertAll(one => (one.Proposal.Rule, Settle(one.Proposal, one.Takes, kept)));
    }

    private static bool Contains(ArbitrationNode branch, RewardRule rule) =>
        branch.RuleId == rule.Id || branch.Branches.Any(inner => Contains(inner, rule));

    /// <summary>What the rules of a branch take if there is no other branch. A unit takes one reward of them.</summary>
    private List<Proposal> ProposeAlone(List<RewardRule> rules)
    {
        var before = new BasketMemory(sale);
        var proposals = new List<Proposal>();
        foreach (var rule in rules)
        {
            var proposal = propose(rule);
            proposals.Add(proposal);
            proposal.Take(sale, proposal.Takes, combines: false);
            proposal.Consume(proposal.Takes);
            proposal.UseUp(proposal.Takes);
        }
        before.Restore();
        return proposals;
    }

    /// <summary>Which branch each unit or line stays with.</summary>
    private Dictionary<object, List<Proposal>> Keepers(List<List<Proposal>> branches)
    {
        var targets = branches.SelectMany(branch => branch).SelectMany(proposal => proposal.Takes).Select(TargetOf);
        return targets.Distinct().ToDictionary(target => target, target => KeeperOf(target, branches));
    }

    private List<Proposal> KeeperOf(object target, List<List<Proposal>> branches)
    {
        var takers = branches.FindAll(branch => branch.Exists(proposal => Takes(proposal, target)));
        if (node.Kind == ArbitrationKind.First)
            return takers.Find(branch => OffBy(branch, target) > 0) ?? takers[0];
        // The sort is stable: ties stay with the earlier branch.
        return takers.OrderByDescending(branch => OffBy(branch, target)).First();
    }

    private bool Takes(Proposal proposal, object target) => proposal.Takes.Exists(one => TargetOf(one) == target);

    private long OffBy(List<Proposal> branch, object target) =>
        branch.SelectMany(proposal => proposal.Takes).Where(one => TargetOf(one) == target).Sum(one => one.Off);

    /// <summary>What a branch keeps as a whole: a unit, a line of the basket, or a weighed line that branches count in two ways.</summary>
    private object TargetOf(Taking one) => _readInTwoWays.Contains(one.Line) ? one.Line : one.Target;

    private static IEnumerable<MergedLine> LinesReadInTwoWays(List<List<Proposal>> branches) =>
        branches
            .SelectMany(branch => branch)
            .SelectMany(proposal => proposal.Takes)
            .Where(one => one.Unit is not null && one.Line.Item.Weighed)
            .GroupBy(one => one.Line)
            .Where(line => line.Select(one => line.Key.Units.Contains(one.Unit!)).Distinct().Count() > 1)
            .Select(line => line.Key);

    /// <summary>A percentage of what is kept, rounded once a line; the unit that a cap cut keeps what it had.</summary>
    private static List<Taking> Anew(Proposal proposal, List<Taking> kept)
    {
        if (proposal.OfUnits is not { Kind: RewardKind.PercentOff } reward)
            return kept;
        var whole = kept.FindAll(one => one.Unit != proposal.CutUnit);
        long[] parts = ItemGrant.Parts(reward, whole.ConvertAll(one => one.Unit!));
        return kept.ConvertAll(one =>
            one.Unit == proposal.CutUnit ? one : one with { Off = parts[whole.IndexOf(one)] }
        );
    }

    private Decided Settle(Proposal proposal, List<Taking> takes, List<(Proposal Proposal, List<Taking> Takes)> kept)
    {
        var decided = proposal.Settle(takes);
        if (takes.Count > 0 || proposal.Takes.Count == 0)
            return decided;
        var winner = kept.Find(other => other.Takes.Exists(one => Takes(proposal, TargetOf(one))));
        return decided with
        {
            Outcome = decided.Outcome with
            {
                Verdict = Verdict.Lost,
                LostTo = winner.Proposal.Rule.Id,
                Node = ArbitrationTree.NameOf(node),
            },
        };
    }
}
