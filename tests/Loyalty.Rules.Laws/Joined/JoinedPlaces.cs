using Loyalty.Rules.Journeys;
using Loyalty.Rules.ReferenceModel;

namespace Loyalty.Rules.Laws.Joined;

/// <summary>The places where a join goes wrong: how often the cases reach each, and how often they have to, of a thousand.</summary>
internal sealed class JoinedPlaces(JoinedWorld one, Tally tally)
{
    internal static readonly Dictionary<string, int> Shares = new()
    {
        ["a timer before the sale"] = 150,
        ["a timer at the instant of the sale"] = 80,
        ["refused for the phase"] = 500,
        ["given for the phase"] = 200,
        ["given for a phase that an earlier sale led to"] = 60,
        ["a reward of a step"] = 90,
        ["a reward of a step redeemed"] = 40,
        ["a reward withheld"] = 40,
        ["held out"] = 100,
        ["opted out"] = 100,
        ["opted in again"] = 40,
        ["entered after opting out"] = 30,
        ["entered again"] = 80,
        ["several runs"] = 40,
        ["a run ended"] = 90,
        ["erased"] = 15,
        ["training"] = 50,
        ["a guest"] = 100,
        ["NeedsReplay"] = 40,
        ["NeedsReplay for the journey"] = 25,
        ["TooLate"] = 40,
        ["AlreadyApplied"] = 50,
        ["CannotRedeem"] = 80,
        ["step on enrolled"] = 40,
        ["step on firstPurchase"] = 40,
        ["step on purchase"] = 150,
        ["step on cardCompleted"] = 40,
        ["step on tierReached"] = 20,
        ["step on rewardReceived"] = 50,
        ["step on rewardRedeemed"] = 15,
        ["Waiting"] = 120,
        ["WithheldByPhase"] = 30,
        ["WithheldByOptOut"] = 40,
        ["WithheldByHoldout"] = 60,
        ["Expired"] = 60,
        ["Replaced"] = 8,
        ["Dropped"] = 2,
        ["Take Moved"] = 120,
        ["Take AlreadyTaken"] = 10,
        ["Take Conflict"] = 8,
        ["Take NeedsReplay: Earlier"] = 30,
        ["Take NeedsReplay for a sale"] = 5,
        ["Take Refused: TooLate"] = 50,
        ["Take Refused: Erased"] = 8,
        ["Take Stayed: StillRunning"] = 8,
        ["Take Stayed: EnteredBefore"] = 8,
        ["Take Stayed: TooManyRuns"] = 2,
        ["Take Stayed: CoolingDown"] = 1,
        ["Take Ignored: UnknownEvent"] = 10,
        ["Enter Moved"] = 60,
        ["Enter NeedsReplay: Earlier"] = 20,
        ["Enter Refused: StillRunning"] = 15,
        ["Enter Refused: EnteredBefore"] = 15,
        ["Enter Refused: TooManyRuns"] = 5,
        ["AdvanceTo Moved"] = 25,
        ["AdvanceTo Stayed"] = 200,
        ["AdvanceTo Refused: Earlier"] = 50,
    };

    private readonly HashSet<string> _phasesBySales = [];

    internal void Note(Transaction sale, ReferenceMember before, ReferenceDecision decision)
    {
        tally.Meet(
            decision.Status == AdmissionStatus.Refused ? decision.Refusal.ToString() : decision.Status.ToString()
        );
        if (decision.Status == AdmissionStatus.NeedsReplay)
            tally.Meet(before.Latest is null || sale.Header.At >= before.Latest, "NeedsReplay for the journey");
        if (decision.Status != AdmissionStatus.Accepted)
            return;
        tally.Meet(sale.Header.MemberId is null, "a guest");
        tally.Meet(
            sale.Header.Details.Training
                && before.Journey?.Runs.Exists(run => run.Run.Status == JourneyStatus.Running) == true,
            "training"
        );
        bool fired = decision.JourneySteps.Any(step => step.Step.Trigger.Kind == TriggerKind.Timer);
        tally.Meet(fired, "a timer before the sale");
        tally.Meet(
            fired
                && decision.JourneySteps.Any(step =>
                    step.Step.Trigger.Kind == TriggerKind.Timer && step.Step.At.ToDateTimeOffset() == sale.Header.At
                ),
            "a timer at the instant of the sale"
        );
        tally.Meet(
            decision.Outcomes.Any(outcome => outcome.Reason == EligibilityReason.Phase),
            "refused for the phase"
        );
        foreach (var rule in one.World.Program.Rules.Where(rule => rule.Eligibility.Phases.Count > 0))
        {
            bool passes =
                decision.OutcomeOf(rule.Id) is { } outcome
                && outcome.Reason != EligibilityReason.Phase
                && outcome.Granted > 0;
            tally.Meet(passes, "given for the phase");
            tally.Meet(
                passes && rule.Eligibility.Phases.Any(_phasesBySales.Contains),
                "given for a phase that an earlier sale led to"
            );
        }
        foreach (var step in decision.JourneySteps.Where(step => step.Step.Trigger.Kind == TriggerKind.Event))
        {
            tally.Meet("step on " + step.Step.Trigger.Id);
            if (step.Step.From != step.Step.To)
                _phasesBySales.Add(step.Step.To.Id);
        }
        tally.Meet(decision.JourneyRewards.Any(reward => !reward.IsWithheld), "a reward of a step");
        tally.Meet(decision.JourneyRewards.Any(reward => reward.IsWithheld), "a reward withheld");
        tally.Meet(decision.Touches.Count > 0, "a touch");
        foreach (var touch in decision.Touches)
            tally.Meet(touch.Status.ToString());
        var spent = decision.Postings.Where(posting => posting.Account == PostingAccount.Redemption).ToList();
        var lots = before
            .Lots.OrderBy(lot => lot.Issued)
            .ThenBy(lot => lot.TransactionId, StringComparer.Ordinal)
            .ThenBy(lot => lot.RuleId, StringComparer.Ordinal)
            .ToList();
        tally.Meet(
            spent.Exists(posting =>
                posting.Part < lots.Count && lots[posting.Part].RuleId == one.World.Program.Journey!.Id
            ),
            "a reward of a step redeemed"
        );
        Note(before, decision.Next);
    }

    internal void Note(HostCall call, ReferenceMember before, ReferenceBetweenSales decision)
    {
        var answer = decision.Answer;
        string kind = call.Kind + " " + answer.Kind;
        tally.Meet(answer.Reason == JourneyReason.None ? kind : kind + ": " + answer.Reason);
        if (answer.Kind == JourneyAnswerKind.NeedsReplay)
            tally.Meet(
                before.Journey?.At is not { } come || come.ToDateTimeOffset() <= call.Happened.At,
                call.Kind + " NeedsReplay for a sale"
            );
        Note(before, decision.Next);
    }

    private void Note(ReferenceMember before, ReferenceMember? next)
    {
        if (next?.Journey is not { } record)
            return;
        tally.Meet(record.Entries > 1, "entered again");
        tally.Meet(record.Runs.Count(run => run.Run.Status == JourneyStatus.Running) > 1, "several runs");
        tally.Meet(record.IsHeldOut == true, "held out");
        tally.Meet(record.IsOptedOut, "opted out");
        tally.Meet(before.Journey?.IsOptedOut == true && !record.IsOptedOut, "opted in again");
        tally.Meet(record.IsOptedOut && record.Entries > (before.Journey?.Entries ?? 0), "entered after opting out");
        tally.Meet(record.LastExit is not null, "a run ended");
        tally.Meet(before.Journey?.IsErased == true, "erased");
    }
}
