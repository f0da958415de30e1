namespace Loyalty.Rules.Rewards.CrossSell;

/// <summary>A cross-sell that counts money, asks what the member has bought before, or gives at a later visit.</summary>
internal sealed class CrossSellKernel : UnitKernel
{
    private readonly CrossSellRule _rule;
    private readonly OfferMeasure _measure;
    private readonly int _y;
    private readonly UnitNudge _nudge;
    private readonly OfferHistory _history;
    private readonly int _owed = -1;

    internal CrossSellKernel(CrossSellRule rule, RuleCompilation compilation)
        : base(rule, compilation, card: false, countsMoney: rule.Spend is not null)
    {
        _rule = rule;
        _measure = new OfferMeasure(rule);
        _y = rule.Offer.Units;
        _nudge = new UnitNudge(rule, rule.When, compilation, countsMoney: rule.Spend is not null);
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
        _measure.Begin(turn, units);
        return GivesLater || OnHistory
            ? OfferMeasure.Owed(turn.Workings.Base, _y, units, WholeSets)
            : _measure.LimitsOf(turn, _y, units, WholeSets);
    }

    internal override void Settle(RuleTurn turn, in Grant grant)
    {
        var failing = (EligibilityReason)turn.Workings.Step;
        bool counts = !OnHistory && failing == EligibilityReason.None;
        long sets = counts ? _measure.SetsAfter(turn, grant.Overlap) : 0;
        long have = counts ? _measure.RestAfter(turn, grant.Overlap) : 0;
        long before = turn.Workings.Base;
        long waiting = Math.Max(0, before + (_y * sets) - grant.Granted);
        if (GivesLater)
            turn.Post(PostingAccount.OwedUnits, Id, _owed, before, waiting, moved: sets > 0 || grant.Granted > 0);
        if (failing != EligibilityReason.None && grant.Asked == 0 && waiting == 0)
            turn.Tell(new Outcome(Id, Verdict.NotEligible, reason: failing));
        else
        {
            long missing = have > 0 ? _measure.Need - have : 0;
            _nudge.Say(turn, Id, turn.Proposal.Limits, grant, missing, _measure.Unit);
            long due = GivesLater ? before - grant.Granted : waiting;
            turn.Tell(UnitOutcome.Of(this, turn, grant, have, _measure.Need, waiting, due, _measure.Unit));
        }
        _history.Note(turn);
    }

    internal override void PassBy(RuleTurn turn) => _history.Note(turn);

    /// <summary>Units that are due whatever the basket holds: owed from before, or for what was bought before.</summary>
    private long OwedNow(RuleTurn turn) =>
        GivesLater ? turn.Counter(_owed)
        : OnHistory && turn.Workings.Step == (int)EligibilityReason.None ? _y
        : 0;
}
