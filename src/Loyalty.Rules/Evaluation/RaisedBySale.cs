using Loyalty.Rules.Compilation;
using Loyalty.Rules.Journeys;
using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.FreeItem;
using Loyalty.Rules.Rewards.TieredSpend;

namespace Loyalty.Rules.Evaluation;

/// <summary>
/// What a sale that was decided says to the journey: it is read off postings, outcomes and awards, so that what was only tried on the way raises nothing.
/// </summary>
internal static class RaisedBySale
{
    internal static void Raise(CompiledProgram program, Workspace work, DecisionRecord record, SaleJourney journey)
    {
        var turn = work.Turn;
        long paid = record.Total - record.Discount;
        if (turn.Joins)
            journey.Take(SaleEvent.Enrolled, 0);
        if (turn.PurchaseNumber == 1)
            journey.Take(SaleEvent.FirstPurchase, paid);
        if (turn.PurchaseNumber > 0)
            journey.Take(SaleEvent.Purchase, paid);
        if (journey.Declares(SaleEvent.CardCompleted) || journey.Declares(SaleEvent.TierReached))
            RaiseByRule(program, work, record, journey);
        if (GivesReward(record))
            journey.Take(SaleEvent.RewardReceived, record.Discount);
        if (record.PointsRedeemed > 0)
            journey.Take(SaleEvent.RewardRedeemed, record.PointsRedeemed);
    }

    private static void RaiseByRule(CompiledProgram program, Workspace work, DecisionRecord record, SaleJourney journey)
    {
        // Outcomes stand in the order of what was visited, which is that of decision; tiers of the balance come in where they were not visited.
        int untold = 0;
        for (int i = 0; i < record.OutcomeCount; i++)
        {
            int rank = work.Visited[i];
            untold = RaiseTiersOfBalance(untold, rank, program, work, record, journey);
            if (program.Kernels[rank].Rule is FreeItemRule { Mode: FreeItemMode.Stamps } card)
                RaiseCards(card, record, record.Outcomes[i].Granted, journey);
            else if (program.Kernels[rank].Rule is MemberTierRule { Measure: not TierMeasure.PointsBalance })
                RaiseTier(program.Kernels[rank], work, record, journey);
        }
        RaiseTiersOfBalance(untold, int.MaxValue, program, work, record, journey);
    }

    /// <summary>Raises what tiers of the balance come to, up to a rank, visited or not: other rules give points, too.</summary>
    /// <returns>The place of the first one after it.</returns>
    private static int RaiseTiersOfBalance(
        int first,
        int upTo,
        CompiledProgram program,
        Workspace work,
        DecisionRecord record,
        SaleJourney journey
    )
    {
        int[] ranks = program.TiersOfBalance;
        while (first < ranks.Length && ranks[first] <= upTo)
            RaiseTier(program.Kernels[ranks[first++]], work, record, journey);
        return first;
    }

    /// <summary>Each full card owes the units of one reward, whether they were given at once or are owed now.</summary>
    private static void RaiseCards(FreeItemRule card, DecisionRecord record, long given, SaleJourney journey)
    {
        long owed = Change(record, PostingAccount.OwedUnits, card.Id) + given;
        if (owed > 0)
            journey.Take(SaleEvent.CardCompleted, owed / card.Get.Units);
    }

    private static void RaiseTier(RuleKernel kernel, Workspace work, DecisionRecord record, SaleJourney journey)
    {
        var rule = (MemberTierRule)kernel.Rule;
        long before = kernel.MeasureOf(work.Turn);
        long more =
            rule.Measure == TierMeasure.PointsBalance
                ? record.Points - record.PointsRedeemed
                : Change(record, PostingAccount.Measure, rule.Id);
        int tier = TierAt(rule, before + more);
        if (tier > TierAt(rule, before))
            journey.Take(SaleEvent.TierReached, tier);
    }

    /// <summary>The tier that a measure holds, counted from 1; 0 for none.</summary>
    private static int TierAt(MemberTierRule rule, long measure)
    {
        int tier = 0;
        while (tier < rule.Tiers.Count && rule.Tiers[tier].From <= measure)
            tier++;
        return tier;
    }

    private static long Change(DecisionRecord record, PostingAccount account, string ruleId)
    {
        long change = 0;
        for (int i = 0; i < record.PostingCount; i++)
        {
            ref readonly var posting = ref record.Postings[i];
            if (posting.Account == account && string.Equals(posting.RuleId, ruleId, StringComparison.Ordinal))
                change += posting.After - posting.Before;
        }
        return change;
    }

    private static bool GivesReward(DecisionRecord record)
    {
        for (int i = 0; i < record.AwardCount; i++)
        {
            if (record.Awards[i].Kind != AwardKind.Points || record.Awards[i].CouponUntil is not null)
                return true;
        }
        return false;
    }
}
