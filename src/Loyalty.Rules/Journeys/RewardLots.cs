using System.Globalization;

namespace Loyalty.Rules.Journeys;

/// <summary>The lots of points that steps of a journey give: for later, and whole points each.</summary>
internal static class RewardLots
{
    /// <summary>What a reward comes to in the last decimal of a program's points; never wraps.</summary>
    internal static long PointsOf(in RunReward reward, long unit) =>
        reward.Reward.Points > long.MaxValue / unit ? long.MaxValue : reward.Reward.Points * unit;

    /// <summary>The sum of the rewards that are not withheld; never wraps.</summary>
    internal static long Sum(IReadOnlyList<RunReward> rewards, long unit)
    {
        long sum = 0;
        for (int i = 0; i < rewards.Count; i++)
        {
            var reward = rewards[i];
            long points = reward.IsWithheld ? 0 : PointsOf(reward, unit);
            sum = points > long.MaxValue - sum ? long.MaxValue : sum + points;
        }
        return sum;
    }

    /// <summary>The posting of a reward that stands at a place among those of a decision.</summary>
    internal static Posting PostingOf(string journeyId, IReadOnlyList<RunReward> rewards, int place, long unit) =>
        new(PostingAccount.JourneyPoints, journeyId, -1, place, 0, 0, PointsOf(rewards[place], unit));

    /// <summary>Adds the lots of the rewards that are not withheld, each issued and available at the instant of its step.</summary>
    internal static void Add(LotList lots, string journeyId, IReadOnlyList<RunReward> rewards, long unit)
    {
        for (int i = 0; i < rewards.Count; i++)
        {
            var reward = rewards[i];
            if (reward.IsWithheld)
                continue;
            long points = PointsOf(reward, unit);
            var at = reward.Reward.At;
            lots.Add(new Lot(SourceOf(journeyId, reward), journeyId, at, at, null, points, points));
        }
    }

    /// <summary>What stands for the sale of a lot: journey, run and number, such as <c>first-days/1/3</c>.</summary>
    private static string SourceOf(string journeyId, in RunReward reward) =>
        MemberTouch.Escaped(journeyId)
        + "/"
        + reward.Run.ToString(CultureInfo.InvariantCulture)
        + "/"
        + reward.Reward.Number.ToString(CultureInfo.InvariantCulture);
}
