using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Evaluation;

/// <summary>What a sale may give away under the program's margin guard, and what is left of it as awards are charged.</summary>
internal sealed class MarginBudget
{
    /// <summary>What a line can cost at most, in minor units: ten times what a sale may come to, so that no sum wraps.</summary>
    private const long MostCost = 10_000_000_000_000;

    private bool[] _unknown = [];
    private MarginGuard _guard = null!;

    /// <summary>Minor units that may still be given away.</summary>
    internal long Left { get; private set; }

    /// <summary>Whether nothing may be given on goods of unknown cost.</summary>
    internal bool Denies => _guard.UnknownCost == UnknownCost.Deny;

    /// <summary>How many of the last decimal of points are worth <see cref="Worth" />.</summary>
    internal long Points { get; private set; }

    internal long Worth { get; private set; }

    /// <summary>Whether a merged line is of goods of which nobody knows what they cost; one part of it is enough.</summary>
    internal bool IsUnknown(int line) => _unknown[line];

    internal void Charge(long minorUnits) => Left -= minorUnits;

    /// <summary>Works out the margin of the goods, before anything is given.</summary>
    internal void Begin(LoyaltyProgram program, RuleTurn turn)
    {
        _guard = program.MarginGuard!;
        Points = program.PointsOfValue;
        Worth = program.PointValue?.Worth ?? 0;
        if (_unknown.Length < turn.LineCount)
            _unknown = new bool[turn.Lines.Length];
        long margin = 0;
        for (int i = 0; i < turn.LineCount; i++)
        {
            ref readonly var line = ref turn.Lines[i];
            _unknown[i] = false;
            if (line.Kind != LineKind.Goods || line.IsGift)
                continue;
            _unknown[i] = turn.Costs[i] == LineCosts.Unknown;
            if (!_unknown[i])
                margin += line.Amount - Math.Min(MostCost, Rounded.HalfUp(turn.Costs[i], Quantity.PerUnit));
        }
        Left = margin <= 0 ? 0 : WholeDivision.Divide(margin * _guard.Percent.Millionths, Percent.Whole);
    }
}
