using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Json.Forms;

namespace Loyalty.Rules.Json;

/// <summary>What a program's journey posts: the points that its steps give for later, and nothing else.</summary>
internal static class JourneyAccount
{
    /// <summary>Whether the journey owns an account, or should: then what does not fit is reported here.</summary>
    internal static bool Owns(DocumentReader reader, int node, LoyaltyPlan plan, PostingAccount account)
    {
        string? owner = reader.Peek(node, "rule"u8);
        bool isJourney = owner is not null && string.Equals(owner, plan.Program.Journey?.Id, StringComparison.Ordinal);
        bool isReward = account == PostingAccount.JourneyPoints;
        int reward = reader.Find(node, "reward"u8);
        if (isReward && !isJourney)
            reader.Report(JourneyRecordCodes.NoReward, node, "A reward", "is another, or there is none");
        else if (isReward && reward < 0)
            reader.Report(JourneyRecordCodes.NoReward, node, "A reward", "does not say which by \"reward\"");
        else if (isJourney && !isReward)
            reader.Report(JourneyRecordCodes.NoReward, node, Shown(account), "gives points for later only");
        else if (reward >= 0 && !isReward)
            reader.Report(JourneyRecordCodes.NoReward, reward, Shown(account), "has no part in it");
        return isJourney || isReward;
    }

    private static string Shown(PostingAccount account) => "'" + AccountWords.OfPosting.WordOf(account) + "'";
}
