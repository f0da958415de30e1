namespace Loyalty.Rules.Testing.Steps;

/// <summary>What happens in a step: a sale, an event of the journey, or time that passes.</summary>
internal abstract class Happening
{
    /// <summary>When it happens.</summary>
    internal abstract DateTimeOffset At { get; }

    /// <summary>The member to whom it happens; null for a guest, and for time that passes for several.</summary>
    internal abstract string? Member { get; }

    /// <summary>Such as <c>ann buys 6 x cone</c>.</summary>
    internal abstract string What(LoyaltyPlan plan);

    /// <summary>Lets it happen, and keeps the next states of members.</summary>
    internal abstract StepResult Play(LoyaltyPlan plan, Dictionary<string, MemberState> members);

    protected static MemberState StateOf(LoyaltyPlan plan, Dictionary<string, MemberState> members, string id) =>
        members.TryGetValue(id, out var state) ? state : plan.NewMember(id);
}
