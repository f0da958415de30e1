using Loyalty.Rules.Compilation;
using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.Redemption;

namespace Loyalty.Rules.Evaluation;

/// <summary>
/// Decides a sale that asks for rewards for points. Where its own points may pay, it is decided without the requests first, to know what it earns; should it earn
/// less with them than they need, it is decided again with what it really earns, and at last with nothing.
/// </summary>
internal static class Redemptions
{
    private const int Tries = 3;

    /// <returns>False where a request was wanted or no sale, and the sale is refused.</returns>
    internal static bool Decide(CompiledProgram program, Workspace work, DecisionRecord record)
    {
        var turn = work.Turn;
        var start = new RecordMark(record);
        if (MayPayItself(program, turn))
        {
            turn.HearsRequests = false;
            Evaluator.DecideRules(program, work, record);
            turn.HearsRequests = true;
            turn.PointsEarned = record.Points;
            Again(work, record, start);
        }
        for (int tries = 1; ; tries++)
        {
            Evaluator.DecideRules(program, work, record);
            if (LotPayment.Suffices(turn, record.Points))
                break;
            turn.PointsEarned = tries < Tries - 1 ? record.Points : 0;
            Again(work, record, start);
        }
        if (FirstUnmet(program, record) is { } unmet)
        {
            Refuse(unmet, work, record);
            return false;
        }
        LotPayment.Post(program, turn, record);
        return true;
    }

    private static bool MayPayItself(CompiledProgram program, RuleTurn turn)
    {
        var requests = turn.Header.Details.Redemptions;
        for (int i = 0; turn.State is not null && i < requests.Count; i++)
        {
            if (program.Ranks.Find(requests[i].RuleId) is RedemptionKernel { IncludesThisSale: true })
                return true;
        }
        return false;
    }

    private static void Again(Workspace work, DecisionRecord record, in RecordMark start)
    {
        start.Rewind(record);
        work.Restart();
    }

    /// <summary>The first rule, in the order of the requests, that was wanted or no sale and gives nothing; null for none.</summary>
    private static RuleKernel? FirstUnmet(CompiledProgram program, DecisionRecord record)
    {
        var requests = record.Header.Details.Redemptions;
        for (int i = 0; i < requests.Count; i++)
        {
            if (requests[i].OrRefuseSale && !HasAward(record, requests[i].RuleId))
                return program.Ranks.Find(requests[i].RuleId);
        }
        return null;
    }

    private static bool HasAward(DecisionRecord record, string ruleId)
    {
        for (int i = 0; i < record.AwardCount; i++)
        {
            if (string.Equals(record.Awards[i].RuleId, ruleId, StringComparison.Ordinal))
                return true;
        }
        return false;
    }

    /// <summary>Nothing stays of the decision but the outcome that says why.</summary>
    private static void Refuse(RuleKernel unmet, Workspace work, DecisionRecord record)
    {
        int place = 0;
        while (!string.Equals(record.Outcomes[place].RuleId, unmet.Id, StringComparison.Ordinal))
            place++;
        var why = record.Outcomes[place];
        Evaluator.Refuse(record, new Admission(AdmissionStatus.Refused, Refusal.CannotRedeem));
        record.Add(why);
        // Outcomes stand in the order of what was visited.
        work.Visited[0] = unmet.Rank;
    }
}
