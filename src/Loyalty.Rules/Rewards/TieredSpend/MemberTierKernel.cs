namespace Loyalty.Rules.Rewards.TieredSpend;

/// <summary>Spend of a member in a calendar window, priced linearly by the tier held before the sale: what most programs have, and nothing else.</summary>
internal sealed class MemberTierKernel : RuleKernel
{
    private readonly MemberTierRule _rule;
    private readonly EarnScale _scale;
    private readonly CalendarWindow _window;
    private readonly long[] _thresholds;
    private readonly int _measure;
    private readonly int _remainder;

    internal MemberTierKernel(MemberTierRule rule, RuleCompilation compilation)
        : base(rule, compilation)
    {
        _rule = rule;
        _window = rule.Window.Calendar;
        if (!EarnScale.TryCreate(rule.Tiers, rule.PointUnit, out var scale))
            throw new InvalidOperationException("Rates are checked before a rule is compiled.");
        _scale = scale!;
        _thresholds = [.. rule.Tiers.Select(tier => tier.From)];
        _measure = compilation.AddSlot(PostingAccount.Measure, Id, rule.Window);
        _remainder = compilation.AddSlot(PostingAccount.Remainder, Id, scale: scale!.Denominator);
    }

    internal override long MeasureOf(RuleTurn turn) => turn.Counter(_measure, _window);

    internal override string? TierBefore(RuleTurn turn) =>
        TierAt(MeasureOf(turn)) is >= 0 and var tier ? _rule.Tiers[tier].Id : null;

    internal override void Propose(RuleTurn turn, Proposal proposal)
    {
        ref var work = ref turn.Workings;
        work.Measure = turn.Counter(_measure, _window);
        work.Step = TierAt(work.Measure);
        long rate = work.Step < 0 ? 0 : _scale.Numerators[work.Step];
        var rounding = _rule.Rounding;
        bool byLine = rounding.Level == RoundingLevel.Line;
        long points = 0;
        long spend = 0;
        var lines = turn.Lines;
        long[]? redeemed = turn.Redeemed;
        foreach (ref readonly var block in turn.Touched())
        {
            foreach (int place in block.Places(block.Measured))
            {
                long remaining = lines[place].Remaining + (redeemed is null ? 0 : redeemed[place]);
                spend += remaining;
                if (byLine)
                    points += Rounded.Divide(remaining * rate, _scale.Denominator, rounding.Mode);
            }
        }
        work.Base = spend;
        work.RemainderBefore = work.RemainderAfter = 0;
        if (rounding.Level == RoundingLevel.Transaction)
            points = Rounded.Divide(spend * rate, _scale.Denominator, rounding.Mode);
        else if (rounding.Level == RoundingLevel.Carry)
            points = Carried(turn, rate);
        if (points > 0)
            proposal.Points(points);
    }

    internal override void Settle(RuleTurn turn, in Grant grant)
    {
        ref readonly var work = ref turn.Workings;
        long after = work.Measure + work.Base;
        int next = TierAt(after) + 1;
        long need = next < _thresholds.Length ? _thresholds[next] : 0;
        turn.Post(PostingAccount.Measure, Id, _measure, work.Measure, after, _window);
        turn.Post(PostingAccount.Remainder, Id, _remainder, work.RemainderBefore, work.RemainderAfter);
        if (need > 0)
            turn.Say(new Nudge(Id, NudgeKind.More, need - after, OutcomeUnit.Money, _rule.Items.Name, null));
        turn.Tell(
            grant.Asked == 0
                ? new Outcome(Id, Verdict.NotYet, OutcomeUnit.Money, after, need, OutcomeUnit.Points)
                : BasketOutcome.Of(this, turn, grant, OutcomeUnit.Money, after, need)
        );
    }

    /// <summary>The tier that an amount of spend holds; -1 for none.</summary>
    private int TierAt(long measure)
    {
        int tier = -1;
        while (tier + 1 < _thresholds.Length && _thresholds[tier + 1] <= measure)
            tier++;
        return tier;
    }

    /// <summary>The remainder of earlier sales joins; what is left over goes on to the next one.</summary>
    private long Carried(RuleTurn turn, long rate)
    {
        ref var work = ref turn.Workings;
        work.RemainderBefore = turn.Counter(_remainder);
        long exact = work.RemainderBefore + (work.Base * rate);
        // The remainder is below 0 where a sale was rounded up; a half of the running total then goes up as well, never twice.
        long points =
            _rule.Rounding.Mode == RoundingMode.HalfUp
                ? Rounded.Divide((2 * exact) + _scale.Denominator, 2 * _scale.Denominator, RoundingMode.Floor)
                : Rounded.Divide(exact, _scale.Denominator, _rule.Rounding.Mode);
        work.RemainderAfter = exact - (points * _scale.Denominator);
        return points;
    }
}
