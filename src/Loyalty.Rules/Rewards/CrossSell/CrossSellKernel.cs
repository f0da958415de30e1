namespace Loyalty.Rules.Rewards.CrossSell;

/// <summary>A cross-sell that asks what the member has bought before, or gives at a later visit.</summary>
internal sealed class CrossSellKernel : UnitKernel
{
    /// <summary>So many buys make no set in any basket: what is due is owed units alone.</summary>
    private const long NoSet = 1L << 40;

    private readonly CrossSellRule _rule;
    private readonly int _x;
    private readonly int _y;
    private readonly UnitNudge _nudge;
    private readonly OfferHistory _history;
    private readonly int _owed = -1;

    internal CrossSellKernel(CrossSellRule rule, RuleCompilation compilation)
        : base(rule, compilation, card: false)
    {
        _rule = rule;
        _x = rule.When.Units;
        _y = rule.Offer.Units;
        _nudge = new UnitNudge(rule, rule.When, compilation);
        if (rule.Redeem == RedeemWhen.NextVisit)
            _owed = compilation.AddSlot(PostingAccount.OwedUnits, Id);
        _history = new OfferHistory(rule, compilation);
    }

    private bool GivesLater => _owed >= 0;

    private bool OnHistory => _rule.Bought != BoughtWhen.InBasket;

    internal override void Propose(RuleTurn turn, Proposal proposal)
    {
        turn.Workings.Step = (int)_history.Failing(turn);
        long owed = OwedNow(turn);
        turn.Workings.Base = owed;
        var limits = LimitsOf(turn);
        if (turn.Workings.Step == (int)EligibilityReason.None || owed != 0)
            proposal.Units(limits.Most(), Reward, limits, Terms);
    }

    internal override UnitLimits LimitsOf(RuleTurn turn, in UnitCounts units)
    {
        turn.Workings.Measure = units.BuyOnly + units.Both;
        return GivesLater || OnHistory
            ? new UnitLimits(
                NoSet,
                _y,
                0,
                turn.Workings.Base,
                new UnitCounts(0, units.Both, units.GetOnly),
                UnitLimitKind.Plain,
                WholeSets
            )
            : new UnitLimits(_x, _y, 0, 0, units, UnitLimitKind.Plain, WholeSets);
    }

    internal override void Settle(RuleTurn turn, in Grant grant)
    {
        var failing = (EligibilityReason)turn.Workings.Step;
        long sets = 0;
        long have = 0;
        if (!OnHistory)
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
            _nudge.Say(turn, Id, turn.Proposal.Limits, grant, have > 0 ? _x - have : 0);
            turn.Tell(UnitOutcome.Of(this, turn, grant, have, _x, waiting));
        }
        _history.Note(turn);
    }

    internal override void PassBy(RuleTurn turn) => _history.Note(turn);

    /// <summary>Units that are due whatever the basket holds: owed from before, or for what was bought before.</summary>
    private long OwedNow(RuleTurn turn) =>
        GivesLater ? turn.Counter(_owed)
        : OnHistory && turn.Workings.Step == (int)EligibilityReason.None ? _y
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
}
