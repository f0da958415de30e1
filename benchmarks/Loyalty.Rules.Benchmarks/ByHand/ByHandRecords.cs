namespace Loyalty.Rules.Benchmarks.ByHand;

internal readonly record struct ByHandAward(string RuleId, AwardKind Kind, long Discount, long Points, long Units);

internal readonly record struct ByHandLineDiscount(int Award, int Line, long Amount);

internal readonly record struct ByHandPosting(
    PostingAccount Account,
    string? RuleId,
    int Period,
    long Before,
    long After
);

internal readonly record struct ByHandOutcome(
    string RuleId,
    Verdict Verdict,
    OutcomeUnit ProgressUnit,
    long Have,
    long Need,
    OutcomeUnit AwardUnit = OutcomeUnit.None,
    long Asked = 0,
    long Granted = 0,
    long Waiting = 0
);

internal readonly record struct ByHandNudge(
    string RuleId,
    NudgeKind Kind,
    long Missing,
    OutcomeUnit Unit,
    string? Items
);
