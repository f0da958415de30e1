using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Evaluation;

/// <summary>The steps of a rule's turn: its gate, its proposal and what arbitration makes of it, and what follows from that.</summary>
internal static class RuleSteps
{
    /// <summary>Whether the sale passes the rule's gate, without a word.</summary>
    internal static bool Plays(RuleKernel kernel, RuleTurn turn) =>
        kernel.Gate is not { } gate || gate.Passes(turn, out _, out _);

    /// <summary>Whether the sale passes the rule's gate; tells why not.</summary>
    internal static bool Passes(RuleKernel kernel, Workspace work, DecisionRecord record)
    {
        var turn = work.Turn;
        if (kernel.Gate is not { } gate || gate.Passes(turn, out var verdict, out var reason))
            return true;
        turn.FirstBlock = work.FirstBlockOf(kernel.Rank);
        turn.Tell(new Outcome(kernel.Id, verdict, reason: reason));
        kernel.PassBy(turn);
        if (verdict == Verdict.NeedsMember)
            record.InviteToJoin();
        return false;
    }

    /// <summary>Proposes and arbitrates; leaves the grant with the turn.</summary>
    internal static void Ask(RuleKernel kernel, Workspace work, DecisionRecord record)
    {
        if (kernel.Rank >= work.PreparesFrom)
            PointsStage.Prepare(work, kernel.Rank);
        var turn = work.Turn;
        turn.FirstBlock = work.FirstBlockOf(kernel.Rank);
        turn.Proposal.Clear();
        kernel.Propose(turn, turn.Proposal);
        Arbiter.Decide(kernel, work, record);
    }

    /// <summary>Settles, posts and awards what was granted.</summary>
    internal static void Finish(RuleKernel kernel, Workspace work, DecisionRecord record)
    {
        var turn = work.Turn;
        ref readonly var grant = ref turn.Grant;
        int nudges = record.NudgeCount;
        kernel.Settle(turn, grant);
        if (kernel.Gate is { EndsWithMore: true })
            record.NudgeCount = nudges;
        if (kernel.Caps.Length > 0)
            CapRoom.Post(kernel, turn, grant);
        Arbiter.Award(kernel, work, record, grant);
    }
}
