namespace Loyalty.Rules.Rewards.TieredSpend;

/// <summary>Member tiers in every measure, window and pricing.</summary>
internal sealed class MeasuredTierKernel : RuleKernel, IEarner
{
    private readonly MemberTierRule _rule;
    private readonly TierLines _lines;
    private readonly TierPrices _prices;
    private readonly TierMultipliers? _multipliers;
    private readonly TierRewards? _rewards;
    private readonly TierWindow? _window;
    private readonly long[] _thresholds;
    private readonly int _remainder;
    private readonly int _steps = -1;

    internal MeasuredTierKernel(MemberTierRule rule, RuleCompilation compilation)
        : base(rule, compilation)
    {
        _rule = rule;
        _lines = new TierLines(rule, compilation);
        _prices = new TierPrices(rule, _lines, compilation);
        _thresholds = [.. rule.Tiers.Select(tier => tier.From)];
        if (compilation.Scale is not null)
            _multipliers = new TierMultipliers(rule, compilation);
        if (rule.Measure != TierMeasure.PointsBalance)
            _window = new TierWindow(Id, rule.Window, compilation);
        _remainder = compilation.AddSlot(PostingAccount.Remainder, Id, scale: _prices.Rates.Denominator);
        if (rule.Tiers.Any(tier => tier.Earn is { Step: true }))
            _steps = compilation.AddSlot(PostingAccount.StepRemainder, Id);
        if (rule.GivesOnReaching)
            _rewards = new TierRewards(rule, compilation);
    }

    internal override long MeasureOf(RuleTurn turn) => _window is not null ? _window.Before(turn) : turn.PointsHeld();

    internal override string? TierBefore(RuleTurn turn) =>
        TierAt(MeasureOf(turn)) is >= 0 and var tier ? _rule.Tiers[tier].Id : null;

    int IEarner.Rank => Rank;

    long IEarner.BaseOf(RuleTurn turn, int tier, int line) => _prices.AmountOf(turn, _prices.Rates.UnitOf(tier), line);

    long IEarner.RateOf(int tier) => _multipliers!.RateOf(tier);

    long IEarner.StepOf(int tier) => _multipliers!.StepOf(tier);

    CompiledMultiplier[] IEarner.MultipliersOf(int tier) => _multipliers!.Of(tier);

    internal override void Announce(RuleTurn turn)
    {
        ref var work = ref turn.Workings;
        work.Measure = MeasureOf(turn);
        var sale = _lines.Sum(turn);
        int held = TierAt(work.Measure);
        if (_window?.IsOpen(turn) == false)
            sale.Measured = 0;
        int tier = _rule.Pricing == TierPricing.After ? TierAt(work.Measure + sale.Measured) : held;
        if (_rule.Pricing == TierPricing.Marginal)
            Divide(turn, held, sale);
        else
            Take(turn, tier, sale);
        long whole = turn.PartCount > 1 ? sale.Of(_prices.Rates.CommonUnit) : turn.Parts[0].Size;
        if (whole > 0)
            turn.Earnings.Earn(this, turn, whole);
        if (_rule.MultipliesPoints)
            turn.Earnings.Multiply(Rank, turn, _multipliers!.Of(tier));
    }

    internal override void Propose(RuleTurn turn, Proposal proposal)
    {
        // A rule that is not in effect may be asked all the same what it would give.
        bool asked = _rule.MultipliesPoints && !turn.Earnings.Knows(Rank);
        if (asked)
            Announce(turn);
        ProposePoints(turn, proposal);
        if (asked)
            turn.Earnings.Forget(Rank);
    }

    private void ProposePoints(RuleTurn turn, Proposal proposal)
    {
        ref var work = ref turn.Workings;
        work.Measure = MeasureOf(turn);
        work.RemainderBefore = turn.Counter(_remainder);
        work.StepBefore = _steps < 0 ? 0 : turn.Counter(_steps);
        var sale = _lines.Sum(turn);
        int held = TierAt(work.Measure);
        bool ownPoints = _rule.Measure is TierMeasure.Points or TierMeasure.PointsBalance;
        long points = 0;
        if (ownPoints || _rule.Pricing == TierPricing.Before)
        {
            Take(turn, held, sale);
            points = _prices.Price(turn, sale);
        }
        if (ownPoints)
            sale.Measured = points;
        if (_window?.IsOpen(turn) == false)
            sale.Measured = 0;
        if (_rule.Pricing != TierPricing.Before)
        {
            if (_rule.Pricing == TierPricing.After)
                Take(turn, TierAt(work.Measure + sale.Measured), sale);
            else
                Divide(turn, held, sale);
            points = _prices.Price(turn, sale);
        }
        work.Base = sale.Measured;
        if (_rewards is not null)
            points += _rewards.Due(turn, work.Measure + sale.Measured);
        if (points > 0)
            proposal.Points(points);
    }

    internal override void Settle(RuleTurn turn, in Grant grant)
    {
        ref readonly var work = ref turn.Workings;
        long after = work.Measure + work.Base;
        int next = TierAt(after) + 1;
        long need = next < _thresholds.Length ? _thresholds[next] : 0;
        _window?.Post(turn, work.Base);
        turn.Post(PostingAccount.Remainder, Id, _remainder, work.RemainderBefore, work.RemainderAfter);
        if (_steps >= 0)
            turn.Post(PostingAccount.StepRemainder, Id, _steps, work.StepBefore, work.StepAfter);
        _rewards?.Post(turn, after);
        if (need > 0 && MayNudge(turn))
            turn.Say(new Nudge(Id, NudgeKind.More, need - after, _rule.MeasureUnit, _rule.Items.Name, null));
        turn.Tell(
            grant.Asked == 0
                ? new Outcome(Id, Verdict.NotYet, _rule.MeasureUnit, after, need, OutcomeUnit.Points)
                : BasketOutcome.Of(this, turn, grant, _rule.MeasureUnit, after, need)
        );
    }

    /// <summary>What is missing is the truth only where more of the same brings just that much; and a margin is nobody's business.</summary>
    private bool MayNudge(RuleTurn turn) =>
        _rule.Measure is not (TierMeasure.Margin or TierMeasure.PointsBalance)
        && _rule.Weights.Count == 0
        && _window!.IsOpen(turn);

    /// <summary>Lets one tier price all of the sale.</summary>
    private void Take(RuleTurn turn, int tier, in TierBase sale)
    {
        turn.Parts[0] = new PricePart(tier, sale.Of(_prices.Rates.UnitOf(tier)));
        turn.PartCount = 1;
    }

    /// <summary>Divides what the sale has to earn on at the thresholds that its measure crosses, each rounded down to whole minor units.</summary>
    private void Divide(RuleTurn turn, int held, in TierBase sale)
    {
        long whole = sale.Of(_prices.Rates.CommonUnit);
        long before = turn.Workings.Measure;
        long cut = 0;
        int tier = held;
        turn.PartCount = 0;
        for (int next = held + 1; next < _thresholds.Length && _thresholds[next] < before + sale.Measured; next++)
        {
            ulong below = (ulong)(_thresholds[next] - before);
            long until = (long)WideMath.MultiplyDivide((ulong)whole, below, (ulong)sale.Measured, out _);
            Add(turn, new PricePart(tier, until - cut));
            (cut, tier) = (until, next);
        }
        Add(turn, new PricePart(tier, whole - cut));
    }

    private static void Add(RuleTurn turn, PricePart part)
    {
        if (turn.PartCount == turn.Parts.Length)
            Array.Resize(ref turn.Parts, turn.PartCount * 2);
        turn.Parts[turn.PartCount++] = part;
    }

    /// <summary>The tier that a measure holds; -1 for none.</summary>
    private int TierAt(long measure)
    {
        int tier = -1;
        while (tier + 1 < _thresholds.Length && _thresholds[tier + 1] <= measure)
            tier++;
        return tier;
    }
}
