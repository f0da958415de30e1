using System.Globalization;
using System.Numerics;

namespace Loyalty.Rules.ReferenceModel.Journeys;

/// <summary>Points that steps of a journey give for later: each is a lot of its own.</summary>
internal static class StepLots
{
    internal static List<ReferenceLot> Of(LoyaltyProgram program, IReadOnlyList<ReferenceMemberPoints> rewards) =>
        [
            .. rewards
                .Where(reward => !reward.IsWithheld)
                .Select(one =>
                {
                    long points = PointsOf(program, one);
                    var at = one.Reward.At.ToDateTimeOffset();
                    return new ReferenceLot(NameOf(program, one), program.Journey!.Id, at, points, points);
                }),
        ];

    /// <summary>Each names its place among the rewards, withheld ones counted.</summary>
    internal static List<ReferencePosting> PostingsOf(
        LoyaltyProgram program,
        IReadOnlyList<ReferenceMemberPoints> rewards
    ) =>
        [
            .. rewards
                .Select(
                    (reward, place) =>
                        new ReferencePosting(
                            program.Journey!.Id,
                            PostingAccount.JourneyPoints,
                            place,
                            0,
                            0,
                            PointsOf(program, reward)
                        )
                )
                .Where(posting => !rewards[posting.Part].IsWithheld),
        ];

    private static long PointsOf(LoyaltyProgram program, ReferenceMemberPoints one) =>
        one.Reward.Points * (long)BigInteger.Pow(10, program.PointDecimals);

    private static string NameOf(LoyaltyProgram program, ReferenceMemberPoints one) =>
        string.Format(CultureInfo.InvariantCulture, "{0}/{1}/{2}", program.Journey!.Id, one.Run, one.Reward.Number);
}
