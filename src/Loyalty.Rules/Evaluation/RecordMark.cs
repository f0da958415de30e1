namespace Loyalty.Rules.Evaluation;

/// <summary>How far a decision was written before its rules, so that it can be written again from there.</summary>
internal readonly struct RecordMark
{
    private readonly int _postings;

    /// <summary>Before the rules nothing but postings is written.</summary>
    internal RecordMark(DecisionRecord record) => _postings = record.PostingCount;

    internal void Rewind(DecisionRecord record)
    {
        record.PostingCount = _postings;
        record.AwardCount = 0;
        record.OutcomeCount = 0;
        record.NudgeCount = 0;
        record.LineDiscountCount = 0;
        record.Faults.Clear();
        record.Discount = 0;
        record.Points = 0;
        record.PointsRedeemed = 0;
    }
}
