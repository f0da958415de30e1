namespace Loyalty.Rules.Rewards.CrossSell;

/// <summary>What an offer asks of a member's purchases of before, and what it keeps of each sale.</summary>
internal sealed class OfferHistory
{
    private readonly CrossSellRule _rule;
    private readonly BoughtBefore? _bought;
    private readonly BoughtBefore? _tried;
    private readonly ILineFilter? _offered;

    internal OfferHistory(CrossSellRule rule, RuleCompilation compilation)
    {
        _rule = rule;
        if (rule.Bought != BoughtWhen.InBasket)
            _bought = new BoughtBefore(rule, PostingAccount.LastBought, compilation);
        if (rule.Trial == TrialCondition.None)
            return;
        _tried = new BoughtBefore(rule, PostingAccount.LastTried, compilation);
        _offered = compilation.FilterOf(rule.Offer.Items, rule.Except);
    }

    /// <summary>Which condition does not hold before the sale.</summary>
    internal EligibilityReason Failing(RuleTurn turn)
    {
        if (_bought is not null && !Holds(_bought.LastDay(turn), turn))
            return EligibilityReason.History;
        return _tried is null || IsTrial(_tried.LastDay(turn), turn) ? EligibilityReason.None : EligibilityReason.Trial;
    }

    /// <summary>Keeps what the sale buys, whether or not the rule is for this sale: history is the member's.</summary>
    internal void Note(RuleTurn turn)
    {
        if (turn.State is null)
            return;
        _bought?.Note(turn, HasMeasured(turn));
        _tried?.Note(turn, HasOffered(turn));
    }

    private bool Holds(long lastDay, RuleTurn turn) =>
        lastDay > 0 && (_rule.Bought == BoughtWhen.Ever || turn.Now.Day - lastDay <= _rule.BoughtWithinDays);

    private bool IsTrial(long lastDay, RuleTurn turn) =>
        lastDay == BoughtBefore.Never
        || (
            lastDay > 0 && _rule.Trial == TrialCondition.NotBoughtFor && turn.Now.Day - lastDay > _rule.NotBoughtForDays
        );

    private static bool HasMeasured(RuleTurn turn)
    {
        foreach (ref readonly var block in turn.Touched())
        {
            foreach (int place in block.Places(block.Measured))
            {
                if (IsBought(ref turn.Lines[place]))
                    return true;
            }
        }
        return false;
    }

    /// <summary>A line that may not be discounted is no target, and is bought all the same.</summary>
    private bool HasOffered(RuleTurn turn)
    {
        foreach (ref readonly var block in turn.Touched())
        {
            foreach (int place in block.Places(block.Touched))
            {
                ref var line = ref turn.Lines[place];
                if (IsBought(ref line) && _offered!.Matches(line))
                    return true;
            }
        }
        return false;
    }

    private static bool IsBought(ref MergedLine line)
    {
        line.Price();
        return line.Positive > 0;
    }
}
