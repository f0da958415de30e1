using Loyalty.Rules.Json.Forms;

namespace Loyalty.Rules.Json;

/// <summary>The words for what of a state a posting changes.</summary>
internal static class AccountWords
{
    private const string Points = "points";

    private static readonly (string, PostingAccount)[] Counters =
    [
        ("stamps", PostingAccount.Stamps),
        ("owedUnits", PostingAccount.OwedUnits),
        ("stampRemainder", PostingAccount.StampRemainder),
        ("measure", PostingAccount.Measure),
        ("remainder", PostingAccount.Remainder),
        ("stepRemainder", PostingAccount.StepRemainder),
        ("bonus", PostingAccount.Bonus),
        ("tierReward", PostingAccount.TierReward),
        ("lastBought", PostingAccount.LastBought),
        ("lastTried", PostingAccount.LastTried),
        ("coupons", PostingAccount.Coupons),
        ("capUse", PostingAccount.CapUse),
        ("customCounter", PostingAccount.CustomCounter),
        ("purchases", PostingAccount.Purchases),
        ("enrolment", PostingAccount.Enrolment),
    ];

    /// <summary>What a counter keeps; points stand in lots.</summary>
    internal static readonly WordForm<PostingAccount> OfCounter = new(Counters);

    /// <summary>What a posting changes.</summary>
    internal static readonly WordForm<PostingAccount> OfPosting = new([
        .. Counters,
        (Points, PostingAccount.Points),
        ("redemption", PostingAccount.Redemption),
        ("journeyPoints", PostingAccount.JourneyPoints),
    ]);
}
