namespace Loyalty.Rules.Rewards.CrossSell;

/// <summary>A cross-sell that asks what the member has bought before, or gives at a later visit.</summary>
internal sealed class CrossSellKernel : RuleKernel
{
    /// <summary>So many buys make no set in any basket: what is due is owed units alone.</summary>
    private const long NoSet = 1L << 40;

    private readonly CrossSellRule _rule;
    private readonly int _x;
    private readonly int _y;
    private readonly UnitNudge _nudge;
    private readonly BoughtBefore? _bought;
    private readonly BoughtBefore? _tried;
    private readonly ILineFilter? _offered;
    private readonly int _owed = -1;

    internal CrossSellKernel(CrossSellRule rule, RuleCompilation compilation)
        : base(rule, compilation)
    {
        _rule = rule;
        _x = rule.When.Units;
        _y = rule.Offer.Units;
        _nudge = new UnitNudge(rule, rule.When, rule.Offer, rule.Reward, compilation);
        if (rule.Redeem == RedeemWhen.NextVisit)
            _owed = compilation.AddSlot(PostingAccount.OwedUnits, Id);
        if (rule.Bought != BoughtWhen.InBasket)
            _bought = new BoughtBefore(rule, PostingAccount.LastBought, compilation);
        if (rule.Trial == TrialCondition.None)
            return;
        _tried = new BoughtBefore(rule, PostingAccount.LastTried, compilation);
        _offered = compilation.FilterOf(rule.Offer.Items, rule.Except);
    }

    private bool GivesLater => _owed >= 0;

    internal override void Propose(RuleTurn turn, Proposal proposal)
    {
        var units = UnitCounts.OfBasket(turn);
        turn.Workings.Measure = units.BuyOnly + units.Both;
        turn.Workings.Step = (int)Failing(turn);
        long owed = OwedNow(turn);
        turn.Workings.Base = owed;
        if (turn.Workings.Step != (int)EligibilityReason.None && owed == 0)
            return;
        var limits =
            GivesLater || _bought is not null
                ? new UnitLimits(NoSet, _y, 0, owed, 0, units.Both, units.GetOnly, wholeSets: true)
                : new UnitLimits(_x, _y, 0, 0, units.BuyOnly, units.Both, units.GetOnly, wholeSets: true);
        proposal.Units(limits.Most(), _rule.Reward, limits);
    }

    internal override void Settle(RuleTurn turn, in Grant grant)
    {
        var failing = (EligibilityReason)turn.Workings.Step;
        long sets = 0;
        long have = 0;
        if (_bought is null)
        {
            long paid = turn.Workings.Measure - grant.Overlap;
            sets = failing == EligibilityReason.None ? WholeDivision.Divide(paid, _x) : 0;
            have = failing == EligibilityReason.None ? paid - (sets * _x) : 0;
        }
        long waiting = Waiting(turn, grant, sets);
        if (failing != EligibilityReason.None && grant.Asked == 0 && waiting == 0)
        {
            turn.Tell(new Outcome(Id, Verdict.NotEligible, reason: failing));
        }
        else
        {
            _nudge.Say(turn, Id, turn.Proposal.Limits, grant, have);
            turn.Tell(UnitOutcome.Of(this, turn, grant, have, _x, waiting));
        }
        PassBy(turn);
    }

    /// <summary>History is the member's, whether or not the rule is for this sale.</summary>
    internal override void PassBy(RuleTurn turn)
    {
        if (turn.State is null)
            return;
        _bought?.Note(turn, HasMeasured(turn));
        _tried?.Note(turn, HasOffered(turn));
    }

    /// <summary>Units that are due whatever the basket holds: owed from before, or for what was bought before.</summary>
    private long OwedNow(RuleTurn turn) =>
        GivesLater ? turn.Counter(_owed)
        : _bought is not null && turn.Workings.Step == (int)EligibilityReason.None ? _y
        : 0;

    private long Waiting(RuleTurn turn, in Grant grant, long sets)
    {
        if (!GivesLater)
            return Math.Max(0, turn.Workings.Base + (_y * sets) - grant.Granted);
        long before = turn.Workings.Base;
        long after = before + (_y * sets) - grant.Granted;
        turn.Post(PostingAccount.OwedUnits, Id, _owed, before, after, moved: sets > 0 || grant.Granted > 0);
        return after;
    }

    private EligibilityReason Failing(RuleTurn turn)
    {
        if (_bought is not null && !Holds(_bought.LastDay(turn), turn))
            return EligibilityReason.History;
        return _tried is null || IsTrial(_tried.LastDay(turn), turn) ? EligibilityReason.None : EligibilityReason.Trial;
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
