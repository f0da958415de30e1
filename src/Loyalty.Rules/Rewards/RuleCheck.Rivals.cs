using Loyalty.Rules.Diagnostics;

namespace Loyalty.Rules.Rewards;

internal sealed partial class RuleCheck
{
    /// <summary>Warns where the rule meets another one that gives a discount on the same items.</summary>
    internal void Discounts(RewardStage stage, string property, SelectorShape items)
    {
        if (items.IsBroken || stage == RewardStage.Points)
            return;
        if (_rivals.Add(_rule, stage, items.Id, _basket?.Id ?? -1) is not { } rival)
            return;
        var path = Path.Then(property);
        if (rival.Priority == _rule.Priority)
            Report(ProgramCodes.TieDecidesMoney, path, Quoted.Of(rival.Id));
        else if (stage == RewardStage.Item)
            Report(
                ProgramCodes.RulesFight,
                path,
                Quoted.Of(rival.Id),
                Quoted.Of(rival.Priority > _rule.Priority ? rival.Id : _rule.Id)
            );
    }

    /// <summary>Warns where the rule gives what another one counts, and counts what that one gives.</summary>
    internal void Exchanges(string property, SelectorShape counts, SelectorShape gives)
    {
        if (!counts.IsBroken && !gives.IsBroken && _rivals.AddExchange(_rule, counts.Id, gives.Id) is { } other)
            Report(ProgramCodes.FreeItemLoop, Path.Then(property), Quoted.Of(other.Id));
    }
}
