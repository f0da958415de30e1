namespace Loyalty.Rules.Rewards;

/// <summary>
/// What earns points by rates in the sale at hand, and what multiplies them: every rule on points says its part before the first has its turn, for a
/// multiplier acts on what all rules together earn on a line. Reused from sale to sale.
/// </summary>
internal sealed class Earnings
{
    private readonly List<Earning> _earnings = [];
    private readonly List<PricePart> _parts = [];
    private readonly MultipliersOfLines _multipliers = new();
    private long[] _weights = [];
    private int _lineCount;

    /// <summary>
    /// For each merged line, what all of the sale would give the rule that was worked out last if it earned as this line does: its rates with its
    /// multipliers, over the denominator of rates and factors, times the sizes of parts.
    /// </summary>
    internal long[] Own = [];

    /// <summary>For each merged line, what that rule's multipliers add to what others earn there, over the same denominator; steps of the line alone too.</summary>
    internal long[] Extra = [];

    /// <summary>What they add to steps of several lines, over the same denominator.</summary>
    internal long Apart { get; private set; }

    internal void Begin(RuleTurn turn, PointsScale scale)
    {
        _earnings.Clear();
        _parts.Clear();
        _multipliers.Begin(scale);
        _lineCount = turn.LineCount;
        if (Own.Length < turn.Lines.Length)
        {
            Own = new long[turn.Lines.Length];
            Extra = new long[turn.Lines.Length];
            _weights = new long[turn.Lines.Length];
        }
    }

    /// <summary>Adds the rule whose turn it is, with the parts of the sale that its tiers price.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="turn">The sale; holds the parts.</param>
    /// <param name="whole">What the rule has to earn on in all; above 0.</param>
    internal void Earn(IEarner rule, RuleTurn turn, long whole)
    {
        _earnings.Add(new Earning(rule, turn.FirstBlock, _parts.Count, turn.PartCount, whole));
        for (int i = 0; i < turn.PartCount; i++)
            _parts.Add(turn.Parts[i]);
    }

    /// <summary>Adds what the rule whose turn it is multiplies by, on the lines that it counts.</summary>
    /// <param name="rank">The place of the rule in the order of decision.</param>
    /// <param name="turn">The sale.</param>
    /// <param name="multipliers">What it multiplies by; for a rule that earns itself, what it multiplies others by.</param>
    internal void Multiply(int rank, RuleTurn turn, CompiledMultiplier[] multipliers) =>
        _multipliers.Add(rank, turn.FirstBlock, multipliers);

    /// <summary>Whether a rule has said what it multiplies by.</summary>
    internal bool Knows(int rank) => _multipliers.HolderOf(rank) >= 0;

    /// <summary>Takes back what a rule said last: one that is asked what it would give does not act on others.</summary>
    internal void Forget(int rank)
    {
        _multipliers.Remove(rank);
        int last = _earnings.Count - 1;
        if (last < 0 || _earnings[last].Rule.Rank != rank)
            return;
        _parts.RemoveRange(_earnings[last].FirstPart, _earnings[last].PartCount);
        _earnings.RemoveAt(last);
    }

    /// <summary>Works out what a rule's multipliers add.</summary>
    /// <param name="turn">The sale.</param>
    /// <param name="rank">The place of the rule in the order of decision.</param>
    /// <param name="byLine">Whether steps are formed of each line alone.</param>
    internal void Work(RuleTurn turn, int rank, bool byLine)
    {
        Array.Clear(Own, 0, _lineCount);
        Array.Clear(Extra, 0, _lineCount);
        Apart = 0;
        foreach (var earning in _earnings)
            Work(turn, rank, byLine, earning);
    }

    private void Work(RuleTurn turn, int rank, bool byLine, in Earning earning)
    {
        var rule = earning.Rule;
        bool own = rule.Rank == rank;
        int tierOfBase = -1;
        Array.Clear(_weights, 0, _lineCount);
        for (int i = 0; i < earning.PartCount; i++)
        {
            var part = _parts[earning.FirstPart + i];
            if (part.Tier < 0 || part.Size == 0 || rule.RateOf(part.Tier) == 0)
                continue;
            _multipliers.Meet(rule, part.Tier);
            if (rule.StepOf(part.Tier) == 0)
            {
                tierOfBase = part.Tier;
                Weigh(turn, rank, earning, part);
            }
            else if (byLine)
                StepByLine(turn, rank, earning, part);
            else
                Apart += StepTogether(turn, rank, earning, part);
        }
        for (int line = 0; tierOfBase >= 0 && line < _lineCount; line++)
        {
            if (_weights[line] == 0)
                continue;
            if (own)
                Own[line] = _weights[line];
            else
                Extra[line] += Part(rule.BaseOf(turn, tierOfBase, line), _weights[line], earning.Whole);
        }
    }

    /// <summary>Adds the rate of a part with what the rule multiplies it by to the weights of lines; its own rate counts itself.</summary>
    private void Weigh(RuleTurn turn, int rank, in Earning earning, in PricePart part)
    {
        long rate = part.Size * earning.Rule.RateOf(part.Tier);
        long itself = earning.Rule.Rank == rank ? _multipliers.One : 0;
        _multipliers.Rewind();
        foreach (ref readonly var block in new TouchedBlocks(turn.Blocks, earning.FirstBlock))
        {
            _multipliers.MoveTo(turn, block.FirstLine);
            foreach (int line in block.Places(block.Measured))
                _weights[line] += rate * (itself + _multipliers.ShareOf(turn, rank, line));
        }
    }

    private void StepByLine(RuleTurn turn, int rank, in Earning earning, in PricePart part)
    {
        long rate = earning.Rule.RateOf(part.Tier);
        long step = earning.Rule.StepOf(part.Tier);
        _multipliers.Rewind();
        foreach (ref readonly var block in new TouchedBlocks(turn.Blocks, earning.FirstBlock))
        {
            _multipliers.MoveTo(turn, block.FirstLine);
            foreach (int line in block.Places(block.Measured))
            {
                long amount = Part(earning.Rule.BaseOf(turn, part.Tier, line), part.Size, earning.Whole);
                Extra[line] += WholeDivision.Divide(amount, step) * rate * _multipliers.ShareOf(turn, rank, line);
            }
        }
    }

    /// <summary>Each multiplier acts on the whole steps that its lines form; lines that were multiplied differently before form steps of their own.</summary>
    private long StepTogether(RuleTurn turn, int rank, in Earning earning, in PricePart part)
    {
        long rate = earning.Rule.RateOf(part.Tier);
        long step = earning.Rule.StepOf(part.Tier);
        long points = 0;
        for (int place = 0; place < _multipliers.CountOf(rank); place++)
        {
            long before = 0;
            while (TryNextSum(turn, rank, place, earning, part.Tier, ref before, out long sum))
            {
                long steps = WholeDivision.Divide(Part(sum, part.Size, earning.Whole), step);
                points += steps * rate * _multipliers.Added(rank, place, before);
            }
        }
        return points;
    }

    /// <summary>Sums the lines on which a multiplier finds the lowest product above the last one.</summary>
    private bool TryNextSum(
        RuleTurn turn,
        int rank,
        int place,
        in Earning earning,
        int tier,
        ref long before,
        out long sum
    )
    {
        long last = before;
        before = long.MaxValue;
        sum = 0;
        _multipliers.Rewind();
        foreach (ref readonly var block in new TouchedBlocks(turn.Blocks, earning.FirstBlock))
        {
            _multipliers.MoveTo(turn, block.FirstLine);
            foreach (int line in block.Places(block.Measured))
            {
                long found = _multipliers.Before(turn, rank, place, line);
                if (found <= last || found > before)
                    continue;
                sum = found == before ? sum : 0;
                before = found;
                sum += earning.Rule.BaseOf(turn, tier, line);
            }
        }
        return before != long.MaxValue;
    }

    /// <summary>amount * part / whole, rounded down.</summary>
    private static long Part(long amount, long part, long whole) =>
        (long)WideMath.MultiplyDivide((ulong)amount, (ulong)part, (ulong)whole, out _);

    private readonly struct Earning(IEarner rule, int firstBlock, int firstPart, int partCount, long whole)
    {
        internal readonly IEarner Rule = rule;
        internal readonly int FirstBlock = firstBlock;
        internal readonly int FirstPart = firstPart;
        internal readonly int PartCount = partCount;
        internal readonly long Whole = whole;
    }
}
