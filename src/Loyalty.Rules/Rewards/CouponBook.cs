using Loyalty.Rules.Diagnostics;

namespace Loyalty.Rules.Rewards;

/// <summary>The coupons of one rule, one kind a step: which one a sale may use, and what it leaves behind. A sale uses one at most, and gives one at most.</summary>
/// <remarks>Caps of such a rule count coupons given; what a coupon takes off is capped by nothing.</remarks>
internal sealed class CouponBook
{
    private readonly string _ruleId;
    private readonly int[] _slots;
    private readonly int[] _days;
    private readonly Reward[] _uses;
    private CompiledCap[] _caps = [];

    /// <param name="ruleId">The rule.</param>
    /// <param name="steps">The coupon of each step.</param>
    /// <param name="compilation">Keeps their slots.</param>
    internal CouponBook(string ruleId, IReadOnlyList<Reward> steps, RuleCompilation compilation)
    {
        _ruleId = ruleId;
        _slots = new int[steps.Count];
        _days = new int[steps.Count];
        _uses = new Reward[steps.Count];
        for (int step = 0; step < _slots.Length; step++)
        {
            // Kept and forgotten like the counters of a day: the last one on which they are valid.
            _slots[step] = compilation.AddSlot(PostingAccount.Coupons, ruleId, CalendarWindow.Day, step);
            _days[step] = steps[step].ExpiresAfter;
            _uses[step] = steps[step].OfCoupon!.Valued(steps[step].Cost, steps[step].PerceivedValue);
        }
    }

    /// <summary>What a coupon takes off.</summary>
    internal Reward UseOf(in HeldCoupon coupon) => _uses[coupon.Step];

    internal void AddCaps(RewardRule rule, RuleCompilation compilation) => _caps = compilation.Caps(rule);

    /// <summary>The valid coupon that ends first, ties to the lower step. Coupons that this sale gives are none of them.</summary>
    internal HeldCoupon Oldest(RuleTurn turn)
    {
        var oldest = default(HeldCoupon);
        if (turn.State is not { } state)
            return oldest;
        for (int step = 0; step < _slots.Length; step++)
        {
            int place = state.PlaceOf(_slots[step], turn.Now.Day);
            if (place == state.Count || StateCore.SlotOf(state.Keys[place]) != _slots[step])
                continue;
            int until = StateCore.PeriodOf(state.Keys[place]);
            if (!oldest.Exists || until < oldest.Until)
                oldest = new HeldCoupon(step, until);
        }
        return oldest;
    }

    /// <summary>Whether a coupon may be given: by caps, and by the branches that are taken.</summary>
    internal bool MayGive(RuleTurn turn)
    {
        if (turn.Grant.Refused)
            return false;
        foreach (ref readonly var cap in _caps.AsSpan())
        {
            if (cap.Slot >= 0 && turn.Counter(cap.Slot, cap.Window) >= cap.Amount)
                return false;
        }
        return true;
    }

    /// <summary>Posts the coupon used and the one given, which may end on the same day.</summary>
    /// <param name="turn">The sale at the rule's turn.</param>
    /// <param name="used">The coupon used, if any.</param>
    /// <param name="given">The step whose coupon is given; -1 for none.</param>
    /// <returns>Valid coupons after the sale.</returns>
    internal long Post(RuleTurn turn, in HeldCoupon used, int given)
    {
        // 0 is no day, and no sale lies beyond the last one.
        int until = given < 0 ? 0 : Math.Min(Math.Max(1, turn.Now.Day + _days[given]), ProgramLimits.Days);
        turn.Grant.CouponUntil = until;
        bool same = used.Exists && given == used.Step && until == used.Until;
        if (same)
            Post(turn, used.Step, used.Until, 0);
        else
        {
            if (used.Exists)
                Post(turn, used.Step, used.Until, -1);
            if (given >= 0)
                Post(turn, given, until, 1);
        }
        if (given >= 0)
            PostCaps(turn);
        return Held(turn) + (given >= 0 ? 1 : 0) - (used.Exists ? 1 : 0);
    }

    private void Post(RuleTurn turn, int step, int until, int change)
    {
        long before = turn.CounterAt(_slots[step], until);
        turn.PostAt(PostingAccount.Coupons, _ruleId, _slots[step], until, before, before + change, step);
    }

    private void PostCaps(RuleTurn turn)
    {
        foreach (ref readonly var cap in _caps.AsSpan())
        {
            if (cap.Slot < 0)
                continue;
            long used = turn.Counter(cap.Slot, cap.Window);
            turn.Post(PostingAccount.CapUse, _ruleId, cap.Slot, used, used + 1, cap.Window, cap.Part);
        }
    }

    private long Held(RuleTurn turn)
    {
        long held = 0;
        var state = turn.State!;
        foreach (int slot in _slots)
        {
            for (
                int place = state.PlaceOf(slot, turn.Now.Day);
                place < state.Count && StateCore.SlotOf(state.Keys[place]) == slot;
                place++
            )
                held += state.Values[place];
        }
        return held;
    }
}
