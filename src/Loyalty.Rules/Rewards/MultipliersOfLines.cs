namespace Loyalty.Rules.Rewards;

/// <summary>All multipliers of points in the sale at hand, in the order of decision, and what of them meets on a line.</summary>
internal sealed class MultipliersOfLines
{
    private PointsScale _scale = null!;
    private Holder[] _holders = new Holder[4];
    private int _count;

    /// <summary>Once, over the denominator of factors.</summary>
    internal long One => _scale.Factors;

    internal void Begin(PointsScale scale)
    {
        _scale = scale;
        _count = 0;
    }

    internal void Add(int rank, int firstBlock, CompiledMultiplier[] held)
    {
        if (_count == _holders.Length)
            Array.Resize(ref _holders, _count * 2);
        int place = _count++;
        for (; place > 0 && _holders[place - 1].Rank > rank; place--)
            _holders[place] = _holders[place - 1];
        _holders[place] = new Holder
        {
            Rank = rank,
            FirstBlock = firstBlock,
            Held = held,
        };
    }

    internal void Remove(int rank)
    {
        int place = HolderOf(rank);
        Array.Copy(_holders, place + 1, _holders, place, --_count - place);
    }

    /// <summary>Looks at what a tier of a rule earns: there, the rule itself multiplies by what that tier has.</summary>
    internal void Meet(IEarner rule, int tier)
    {
        for (int i = 0; i < _count; i++)
            _holders[i].Met = _holders[i].Rank == rule.Rank ? rule.MultipliersOf(tier) : _holders[i].Held;
    }

    /// <summary>Goes back to the first lines.</summary>
    internal void Rewind()
    {
        for (int i = 0; i < _count; i++)
            _holders[i].Block = _holders[i].FirstBlock;
    }

    /// <summary>Goes on to the block of lines that begins with a line.</summary>
    internal void MoveTo(RuleTurn turn, int firstLine)
    {
        for (int i = 0; i < _count; i++)
        {
            ref var holder = ref _holders[i];
            while (holder.Block != 0 && turn.Blocks[holder.Block].FirstLine < firstLine)
                holder.Block = turn.Blocks[holder.Block].Next;
            bool here = holder.Block != 0 && turn.Blocks[holder.Block].FirstLine == firstLine;
            holder.Lines = here ? turn.Blocks[holder.Block].Measured : 0;
        }
    }

    /// <summary>How many multipliers a rule has where the last look was.</summary>
    internal int CountOf(int rank)
    {
        int holder = HolderOf(rank);
        return holder < 0 ? 0 : _holders[holder].Met.Length;
    }

    /// <summary>What the multipliers of a rule add on a line to each that is earned there, over the denominator of factors.</summary>
    internal long ShareOf(RuleTurn turn, int rank, int line)
    {
        long share = 0;
        int count = CountOf(rank);
        for (int place = 0; place < count; place++)
        {
            long before = Before(turn, rank, place, line);
            if (before > 0)
                share += Added(rank, place, before);
        }
        return share;
    }

    /// <summary>What a multiplier of a rule adds to a product, over the denominator of factors.</summary>
    internal long Added(int rank, int place, long before)
    {
        ref readonly var multiplier = ref _holders[HolderOf(rank)].Met[place];
        return before / multiplier.Denominator * (multiplier.Numerator - multiplier.Denominator);
    }

    /// <summary>The product that a multiplier finds on a line, over the denominator of factors; 0 where it does not act.</summary>
    internal long Before(RuleTurn turn, int rank, int place, int line)
    {
        int own = HolderOf(rank);
        if (!Acts(turn, _holders[own], place, line))
            return 0;
        return _scale.Combination switch
        {
            MultiplierCombination.Highest => IsHighest(turn, own, place, line) ? One : 0,
            MultiplierCombination.Add => One,
            _ => ProductBefore(turn, own, place, line),
        };
    }

    private bool IsHighest(RuleTurn turn, int own, int ownPlace, int line)
    {
        long factor = FactorOf(_holders[own].Met[ownPlace]);
        for (int i = 0; i < _count; i++)
        {
            for (int place = 0; place < _holders[i].Met.Length; place++)
            {
                long other = FactorOf(_holders[i].Met[place]);
                bool earlier = i < own || (i == own && place < ownPlace);
                if ((other > factor || (other == factor && earlier)) && Acts(turn, _holders[i], place, line))
                    return false;
            }
        }
        return true;
    }

    private long ProductBefore(RuleTurn turn, int own, int ownPlace, int line)
    {
        long product = One;
        for (int i = 0; i <= own; i++)
        {
            int last = i == own ? ownPlace : _holders[i].Met.Length;
            for (int place = 0; place < last; place++)
            {
                ref readonly var multiplier = ref _holders[i].Met[place];
                if (Acts(turn, _holders[i], place, line))
                    product = product / multiplier.Denominator * multiplier.Numerator;
            }
        }
        return product;
    }

    private long FactorOf(in CompiledMultiplier multiplier) => One / multiplier.Denominator * multiplier.Numerator;

    private static bool Acts(RuleTurn turn, in Holder holder, int place, int line) =>
        ((holder.Lines >> (line & (TouchedBlock.Size - 1))) & 1) != 0
        && holder.Met[place].Filter?.Matches(turn.Lines[line]) != false;

    /// <summary>The place of a rule; -1 where it multiplies nothing.</summary>
    internal int HolderOf(int rank)
    {
        for (int i = 0; i < _count; i++)
        {
            if (_holders[i].Rank == rank)
                return i;
        }
        return -1;
    }

    /// <summary>A rule that multiplies.</summary>
    private struct Holder
    {
        internal int Rank;
        internal int FirstBlock;

        /// <summary>What it multiplies others by, and what it multiplies by where the last look was.</summary>
        internal CompiledMultiplier[] Held;
        internal CompiledMultiplier[] Met;

        /// <summary>Where the walk through its lines stands, and which of these are the rule's.</summary>
        internal int Block;
        internal ulong Lines;
    }
}
