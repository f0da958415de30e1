using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Evaluation;

/// <summary>What a sale may give away under the program's margin guard, and what is left of it as awards are charged.</summary>
internal sealed class MarginBudget
{
    /// <summary>What a line can cost at most, in minor units: ten times what a sale may come to, so that no sum wraps.</summary>
    private const long MostCost = 10_000_000_000_000;

    private bool[] _unknown = [];
    private MarginGuard _guard = null!;
    private PointValue? _points;

    /// <summary>Minor units that may still be given away.</summary>
    internal long Left { get; private set; }

    /// <summary>Whether nothing may be given on goods of unknown cost.</summary>
    internal bool Denies => _guard.UnknownCost == UnknownCost.Deny;

    internal long Points => _points?.Points ?? 1;

    internal long Worth => _points?.Worth ?? 0;

    /// <summary>Whether a merged line is of goods of which nobody knows what they cost; one part of it is enough.</summary>
    internal bool IsUnknown(int line) => _unknown[line];

    internal void Charge(long minorUnits) => Left -= minorUnits;

    /// <summary>Works out the margin of the goods, before anything is given.</summary>
    internal void Begin(LoyaltyProgram program, Catalog? catalog, ReadOnlySpan<Line> lines, Workspace work)
    {
        _guard = program.MarginGuard!;
        _points = program.PointValue;
        var turn = work.Turn;
        if (_unknown.Length < turn.LineCount)
            _unknown = new bool[turn.Lines.Length];
        long margin = 0;
        for (int i = 0; i < turn.LineCount; i++)
        {
            ref readonly var line = ref turn.Lines[i];
            _unknown[i] = false;
            if (line.Kind != LineKind.Goods || line.IsGift)
                continue;
            long? unitCost = line.Item > 0 ? catalog!.At(line.Item).UnitCost : null;
            long cost = 0;
            int parts = work.TakesAsGiven ? 1 : line.PartCount;
            for (int part = 0; part < parts && !_unknown[i]; part++)
            {
                int place = work.TakesAsGiven ? i : work.Parts[line.FirstPart + part];
                if (CostOf(lines[place], unitCost) is { } known)
                    cost += known;
                else
                    _unknown[i] = true;
            }
            if (!_unknown[i])
                margin += line.Amount - cost;
        }
        Left = margin <= 0 ? 0 : WholeDivision.Divide(margin * _guard.Percent.Millionths, Percent.Whole);
    }

    /// <summary>What the till says of a line, else the catalog's cost of a unit times the quantity, rounded half up.</summary>
    private static long? CostOf(in Line line, long? unitCost)
    {
        if (line.Details?.Cost is >= 0 and var own)
            return Math.Min(own, MostCost);
        if (unitCost is not (>= 0 and var unit))
            return null;
        long quantity = line.Quantity.Thousandths;
        return unit > long.MaxValue / 4 / quantity
            ? MostCost
            : Math.Min(Rounded.HalfUp(unit * quantity, Quantity.PerUnit), MostCost);
    }
}
