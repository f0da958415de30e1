using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Testing.Steps;

namespace Loyalty.Rules.Testing.Expectations;

/// <summary>What is expected of a member's journey after a step.</summary>
internal static class JourneyChecks
{
    /// <param name="phaseId">The phase, or one around it; the one in which the run ended where none goes on; null for no run that goes on.</param>
    internal static Check Phase(string? phaseId) =>
        result =>
        {
            if (result.After is not { } state)
                return NoMember();
            bool isIn = phaseId is null ? result.Plan.PhaseOf(state) is null : IsIn(result.Plan, state, phaseId);
            return isIn
                ? null
                : new Finding(
                    "the member's phase",
                    phaseId is null ? "no phase" : Quoted.Of(phaseId),
                    StepText.PhaseOf(result, state)
                );
        };

    /// <summary>The touches that the step issues, in order, without those that are withheld.</summary>
    internal static Check Touches(IReadOnlyList<string> touches) =>
        result => result.Walk is { } walk ? Compare("the touches that are issued", touches, walk.Issued) : NoMember();

    /// <summary>The touches that go out, in order.</summary>
    internal static Check Sent(IReadOnlyList<string> touches) =>
        result => result.Walk is { } walk ? Compare("the touches that go out", touches, walk.Sent) : NoMember();

    /// <summary>The points that steps of the journey give for later, without those that are withheld.</summary>
    internal static Check Points(long points) =>
        result =>
            result.Walk is not { } walk ? NoMember()
            : walk.Points == points ? null
            : new Finding(
                "the number of points that the journey gives",
                Wording.Number(points),
                Wording.Number(walk.Points)
            );

    /// <summary>Whether the member is in a phase, or in one inside it.</summary>
    private static bool IsIn(LoyaltyPlan plan, MemberState state, string phaseId) =>
        StepText.PhaseOf(plan, state) is { } now
        && (
            now.Id == phaseId
            || plan.Journey!.Journey.Phases.Any(phase =>
                phase.Id == phaseId && phase.Phases.Any(inner => inner.Id == now.Id)
            )
        );

    private static Finding? Compare(string what, IReadOnlyList<string> expected, IReadOnlyList<string> actual) =>
        expected.SequenceEqual(actual, StringComparer.Ordinal)
            ? null
            : Finding.OfSeveral(what, Listed(expected), Listed(actual));

    private static string Listed(IReadOnlyList<string> touches) =>
        touches.Count == 0 ? "none" : Quoted.Of([.. touches]);

    private static Finding NoMember() =>
        new(
            "the step",
            "a member's",
            "nobody's",
            "The step should be a member's, and is a guest's or one for several members, of whom no journey is asked."
        );
}
