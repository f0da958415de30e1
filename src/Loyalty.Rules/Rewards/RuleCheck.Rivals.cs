using Loyalty.Rules.Diagnostics;

namespace Loyalty.Rules.Rewards;

internal sealed partial class RuleCheck
{
    /// <summary>Warns where the rule meets another one that gives a discount on the same items.</summary>
    internal void Discounts(RewardStage stage, string property, SelectorShape items)
    {
        if (items.IsBroken || stage == RewardStage.Points)
            return;
        var path = Path.Then(property);
        var self = new Rival(_rule, _number, _places.Of(_rule.Id ?? ""));
        var tie = FirstOverlap(self, stage, items);
        var rival = _rivals.Add(self, stage, items.Id, _basket);
        if (rival?.Priority == _rule.Priority)
            tie = rival;
        else if (IsOther(rival) && stage == RewardStage.Item)
            Report(
                ProgramCodes.RulesFight,
                path,
                Quoted.Of(rival!.Id),
                Quoted.Of(rival.Priority > _rule.Priority ? rival.Id : _rule.Id)
            );
        if (IsOther(tie))
            Report(ProgramCodes.TieDecidesMoney, path, Quoted.Of(tie!.Id));
    }

    /// <summary>An earlier rule of the same stage and priority that discounts some of the same items in the same sales.</summary>
    private RewardRule? FirstOverlap(Rival self, RewardStage stage, SelectorShape items)
    {
        if (items.CannotMatch || _except is { IsBroken: true } || _rule.Targeted is not { } targeted)
            return null;
        var set = _itemsOf(targeted, _rule.Except, items.Size + (_except?.Size ?? 0));
        return _overlaps.Add(self, stage, ConditionText.Of(_rule, _basket), set);
    }

    /// <summary>That two rules have one id is said already.</summary>
    private bool IsOther(RewardRule? rival) =>
        rival is not null && !string.Equals(rival.Id, _rule.Id, StringComparison.Ordinal);

    /// <summary>Warns where the rule gives what another one counts, and counts what that one gives.</summary>
    internal void Exchanges(string property, SelectorShape counts, SelectorShape gives)
    {
        if (counts.IsBroken || gives.IsBroken)
            return;
        var other = _rivals.AddExchange(_rule, counts.Id, gives.Id);
        if (IsOther(other))
            Report(ProgramCodes.FreeItemLoop, Path.Then(property), Quoted.Of(other!.Id));
    }
}
