namespace Loyalty.Rules.Testing.Steps;

/// <summary>Time passes: timers fire, and touches go out that may.</summary>
/// <param name="at">Up to when.</param>
/// <param name="member">For whom; null for all of the scenario so far.</param>
/// <param name="zone">The IANA zone by whose clock and days touches go out; the journey's unless said.</param>
internal sealed class TickHappening(DateTimeOffset at, string? member, string? zone = null) : Happening
{
    internal override DateTimeOffset At => at;

    internal override string? Member => member;

    internal override string What(LoyaltyPlan plan) =>
        FormattableString.Invariant($"it is {at:yyyy-MM-dd HH:mm zzz}") + (member is null ? "" : " for " + member);

    internal override StepResult Play(LoyaltyPlan plan, Dictionary<string, MemberState> members)
    {
        string[] all = member is null ? [.. members.Keys] : [member];
        StepResult? result = null;
        foreach (string id in all)
        {
            var before = StateOf(plan, members, id);
            var walk = Pass(plan, before);
            members[id] = walk.State;
            // What is expected of several members is asked of each by a step of its own.
            result = StepResult.Of(plan, at, before, walk);
        }
        return all.Length == 1 ? result! : StepResult.OfNobody(plan, at);
    }

    private Walk Pass(LoyaltyPlan plan, MemberState before)
    {
        var walk = new Walk(before);
        walk.Take(state => plan.AdvanceTo(state, at));
        if (walk.IsTaken)
            walk.Take(plan.Drain(walk.State, at, zone), zone);
        return walk;
    }
}
