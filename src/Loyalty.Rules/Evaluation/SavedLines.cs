using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Evaluation;

/// <summary>The lines of a sale at one moment, to return to. Grows, never shrinks.</summary>
internal sealed class SavedLines
{
    private MergedLine[] _lines = [];
    private UnitPiece[] _pieces = [];
    private int _count;
    private int _pieceCount;

    internal void Save(RuleTurn turn)
    {
        // Weighed lines may stand twice.
        _count = Math.Min(turn.Lines.Length, turn.LineCount * 2);
        if (_lines.Length < _count)
            _lines = new MergedLine[turn.Lines.Length];
        Array.Copy(turn.Lines, _lines, _count);
        _pieceCount = turn.Pieces.Count;
        turn.Pieces.CopyTo(ref _pieces);
    }

    internal void Restore(RuleTurn turn)
    {
        Array.Copy(_lines, turn.Lines, _count);
        turn.Pieces.TakeBack(_pieces, _pieceCount);
    }
}
