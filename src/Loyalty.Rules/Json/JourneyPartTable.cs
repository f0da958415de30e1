using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Journeys;
using Loyalty.Rules.Json.Forms;

namespace Loyalty.Rules.Json;

/// <summary>What a decision says of the member's journey.</summary>
internal static class JourneyPartTable
{
    private sealed class RewardDraft
    {
        internal int Run { get; set; }

        internal int Number { get; set; }

        internal DateTimeOffset At { get; set; }

        internal long Points { get; set; }

        internal bool IsWithheld { get; set; }

        internal RunReward Build() => new(Run, new IssuedReward(At.UtcTicks, Points, Number), IsWithheld);
    }

    private static readonly WordForm<TouchStatus> Statuses = new(
        ("waiting", TouchStatus.Waiting),
        ("sent", TouchStatus.Sent),
        ("withheldByPhase", TouchStatus.WithheldByPhase),
        ("withheldByOptOut", TouchStatus.WithheldByOptOut),
        ("withheldByHoldout", TouchStatus.WithheldByHoldout),
        ("expired", TouchStatus.Expired),
        ("dropped", TouchStatus.Dropped),
        ("replaced", TouchStatus.Replaced)
    );

    private static readonly ListForm<RunStep> Steps = new(JourneyStepForm.Instance);

    private static readonly ListForm<TouchEntry> Touches = new(
        JourneyRecordRows
            .AddTouch(
                new JsonTable<TouchEntry, TouchEntry>(
                    "touchOutcome",
                    "a touch and what became of it",
                    "A touch that the journey issued for the member, or that fell out.",
                    (_, _) => new TouchEntry(),
                    touch => touch
                )
            )
            .Required("status", Statuses, "what became of it", (b, v) => b.Status = v, t => t.Status)
    );

    private static readonly ListForm<RunReward> Rewards = new(
        new JsonTable<RewardDraft, RunReward>(
            "stepReward",
            "a reward of a step",
            "Points that a step of the journey gives the member for later.",
            (_, _) => new RewardDraft(),
            draft => draft.Build()
        )
            .Required("run", NumberForm.Whole(1), "the number of the run", (b, v) => b.Run = (int)v, r => r.Run)
            .Required(
                "number",
                NumberForm.Whole(1),
                "its number among all touches and rewards of the run",
                (b, v) => b.Number = (int)v,
                r => r.Reward.Number
            )
            .Required("at", SaleInstantForm.Instance, "when it was issued", (b, v) => b.At = v, r => r.Reward.At)
            .Required(
                "points",
                NumberForm.Whole(1, ProgramLimits.Amount),
                "how many, whole points",
                (b, v) => b.Points = v,
                r => r.Reward.Points
            )
            .Optional(
                "withheld",
                TrueForm.Instance,
                "whether the member is held out, so that nothing is posted",
                (b, v) => b.IsWithheld = v,
                r => r.IsWithheld,
                r => !r.IsWithheld,
                "false"
            )
    );

    internal static readonly JsonTable<JourneyPartDocument, JourneyPartDocument> Instance = new JsonTable<
        JourneyPartDocument,
        JourneyPartDocument
    >(
        "decidedJourney",
        "what became of a journey",
        "What the sale brought in the member's journey: timers that were due, then what was decided.",
        (_, _) => new JourneyPartDocument(),
        document => document
    )
        .Optional(
            "steps",
            Steps,
            "the steps that the member took, in the order of time",
            (b, v) => b.Steps = v,
            d => d.Steps,
            d => d.Steps.Count == 0,
            "[]"
        )
        .Optional(
            "touches",
            Touches,
            "what became of touches",
            (b, v) => b.Touches = v,
            d => d.Touches,
            d => d.Touches.Count == 0,
            "[]"
        )
        .Optional(
            "rewards",
            Rewards,
            "the points that steps give for later",
            (b, v) => b.Rewards = v,
            d => d.Rewards,
            d => d.Rewards.Count == 0,
            "[]"
        );
}
