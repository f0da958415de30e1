using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Journeys;
using Loyalty.Rules.Json.Forms;
using Loyalty.Rules.Testing.Steps;

namespace Loyalty.Rules.Testing.Expectations;

/// <summary>What a step must be where nothing else is said: a sale taken, an event taken, time passed.</summary>
internal static class TakenCheck
{
    /// <summary>What became of an event, in one word.</summary>
    internal static readonly WordForm<JourneyAnswerKind> Answers = new([
        ("moved", JourneyAnswerKind.Moved),
        ("stayed", JourneyAnswerKind.Stayed),
        ("ignored", JourneyAnswerKind.Ignored),
        ("alreadyTaken", JourneyAnswerKind.AlreadyTaken),
        ("conflict", JourneyAnswerKind.Conflict),
        ("needsReplay", JourneyAnswerKind.NeedsReplay),
        ("refused", JourneyAnswerKind.Refused),
    ]);

    internal static Finding? Of(StepResult result) =>
        result.IsSale ? SaleChecks.Taken()(result)
        : result.Walk is not { IsTaken: false } walk ? null
        : new Finding(
            "the event",
            "taken",
            Quoted.Of(Answers.WordOf(walk.Kind)),
            $"What happens should be taken, and is answered with {Quoted.Of(Answers.WordOf(walk.Kind))}{AnswerText.Because(walk.Kind, walk.Reason)}."
        );

    internal static Check Answer(JourneyAnswerKind kind) =>
        result =>
            result.Walk is not { } walk || walk.Kind == kind
                ? null
                : new Finding(
                    "what becomes of the event",
                    Quoted.Of(Answers.WordOf(kind)),
                    Quoted.Of(Answers.WordOf(walk.Kind)) + AnswerText.Because(walk.Kind, walk.Reason)
                );
}
