using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Compilation;

/// <summary>Checks a node that chooses by the unit: rules of one stage that give discounts, alone or in bundles.</summary>
internal sealed class UnitNodeCheck
{
    private readonly Dictionary<string, RewardRule> _rules;
    private readonly DiagnosticReporter _reporter;
    private RewardRule? _ofItems;
    private RewardRule? _ofBasket;

    internal UnitNodeCheck(Dictionary<string, RewardRule> rules, DiagnosticReporter reporter)
    {
        _rules = rules;
        _reporter = reporter;
    }

    internal void Check(ArbitrationNode node, DiagnosticPath path)
    {
        if (node.Kind == ArbitrationKind.All)
        {
            _reporter.Report(ProgramCodes.UnitScopeOfAll, path.Then("scope"));
            return;
        }
        var branches = path.Then(ArbitrationCheck.WordOf(node.Kind));
        for (int i = 0; i < node.Branches.Count; i++)
            CheckBranch(node.Branches[i], branches.Then(i));
        if (_ofItems is not null && _ofBasket is not null)
            _reporter.Report(ProgramCodes.UnitNodeOfTwoStages, path, Quoted.Of(_ofItems.Id), Quoted.Of(_ofBasket.Id));
    }

    private void CheckBranch(ArbitrationNode branch, DiagnosticPath path)
    {
        if (branch.RuleId is { } id)
        {
            CheckRule(id, path);
            return;
        }
        var inner = path.Then(ArbitrationCheck.WordOf(branch.Kind));
        bool good = branch.Kind == ArbitrationKind.All;
        for (int i = 0; i < branch.Branches.Count; i++)
        {
            if (branch.Branches[i].RuleId is { } rule)
                CheckRule(rule, inner.Then(i));
            else
                good = false;
        }
        if (!good)
            _reporter.Report(ProgramCodes.UnitNodeOfNodes, path);
    }

    private void CheckRule(string id, DiagnosticPath path)
    {
        if (!_rules.TryGetValue(id, out var rule))
            return;
        if (rule.Targeted is null)
            _reporter.Report(ProgramCodes.UnitNodeWithoutDiscount, path, Quoted.Of(id));
        else if (rule.DecidedIn == RewardStage.Item)
            _ofItems ??= rule;
        else
            _ofBasket ??= rule;
    }
}
