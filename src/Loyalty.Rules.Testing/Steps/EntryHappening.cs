namespace Loyalty.Rules.Testing.Steps;

/// <summary>The host lets a member into the journey, without an event.</summary>
internal sealed class EntryHappening(
    string member,
    DateTimeOffset at,
    IReadOnlyList<KeyValuePair<string, string>>? attributes
) : Happening
{
    internal override DateTimeOffset At => at;

    internal override string Member => member;

    internal override string What(LoyaltyPlan plan) => $"{member} is let into the journey";

    internal override StepResult Play(LoyaltyPlan plan, Dictionary<string, MemberState> members)
    {
        var before = StateOf(plan, members, member);
        var walk = new Walk(before);
        walk.Take(state => plan.Enter(state, at, attributes));
        members[member] = walk.State;
        return StepResult.Of(plan, At, before, walk);
    }
}
