namespace Loyalty.Rules.Rewards.SignUpBonus;

/// <summary>Gives a coupon for a later visit once per member for ever; the coupon comes off a later sale.</summary>
internal sealed class SignUpCouponKernel : RuleKernel
{
    private readonly SignUpBonusRule _rule;
    private readonly FirstPurchase? _purchase;
    private readonly int _given;
    private readonly CouponBook _book;

    internal SignUpCouponKernel(SignUpBonusRule rule, RuleCompilation compilation)
        : base(rule, compilation)
    {
        _rule = rule;
        if (rule.Occasion == SignUpOccasion.FirstPurchase)
            _purchase = new FirstPurchase(rule, compilation);
        _given = compilation.AddSlot(PostingAccount.Bonus, Id);
        _book = new CouponBook(Id, [rule.Reward], compilation);
    }

    internal override void AddCaps(RuleCompilation compilation) => _book.AddCaps(Rule, compilation);

    internal override void Propose(RuleTurn turn, Proposal proposal)
    {
        var held = _book.Oldest(turn);
        if (held.Exists)
            proposal.Give(_book.UseOf(held));
    }

    internal override bool Earns(RuleTurn turn)
    {
        if (!IsOccasion(turn) || !_book.MayGive(turn))
            return false;
        bool enough = true;
        _purchase?.Spend(turn, out enough);
        return enough;
    }

    internal override void Settle(RuleTurn turn, in Grant grant)
    {
        var held = _book.Oldest(turn);
        bool before = turn.Counter(_given) != 0;
        bool occasion = IsOccasion(turn);
        long spend = 0;
        bool enough = true;
        if (occasion && _purchase is not null)
            spend = _purchase.Spend(turn, out enough);
        bool due = occasion && enough;
        bool open = _book.MayGive(turn);
        if (due && open)
            turn.Post(PostingAccount.Bonus, Id, _given, 0, 1);
        long waiting = _book.Post(turn, grant.Granted > 0 ? held : default, due && open ? 0 : -1);
        bool missing = occasion && !enough;
        if (missing && open)
            _purchase!.Invite(turn, spend);
        var otherwise =
            before ? Verdict.AlreadyGiven
            : missing ? Verdict.NotYet
            : Verdict.NoOccasion;
        turn.Tell(
            CouponOutcome.Of(
                this,
                turn,
                held,
                due,
                otherwise,
                _purchase is null ? OutcomeUnit.None : OutcomeUnit.Money,
                spend,
                missing ? _rule.MinimumSpend : 0,
                waiting
            )
        );
    }

    private bool IsOccasion(RuleTurn turn) =>
        turn.Counter(_given) == 0 && (_purchase is null ? turn.Joins : _purchase.IsOccasion(turn));
}
