using Loyalty.Rules.Journeys;

namespace Loyalty.Rules.Testing.Steps;

/// <summary>Something happens to a member that no sale tells, such as that their contact changed.</summary>
internal sealed class EventHappening(string member, JourneyEvent happened) : Happening
{
    internal override DateTimeOffset At => happened.At;

    internal override string Member => member;

    internal override string What(LoyaltyPlan plan) => $"{member}: {happened.Name}";

    internal override StepResult Play(LoyaltyPlan plan, Dictionary<string, MemberState> members)
    {
        var before = StateOf(plan, members, member);
        var walk = new Walk(before);
        walk.Take(state => plan.Take(state, happened));
        members[member] = walk.State;
        return StepResult.Of(plan, At, before, walk);
    }
}
