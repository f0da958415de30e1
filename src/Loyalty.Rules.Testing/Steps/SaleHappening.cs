namespace Loyalty.Rules.Testing.Steps;

/// <summary>Somebody buys, or joins and buys nothing.</summary>
internal sealed class SaleHappening(Transaction sale) : Happening
{
    internal Transaction Sale { get; } = sale;

    internal override DateTimeOffset At => Sale.Header.At;

    internal override string? Member => Sale.Header.MemberId;

    internal override string What(LoyaltyPlan plan) => StepText.What(plan, Sale);

    internal override StepResult Play(LoyaltyPlan plan, Dictionary<string, MemberState> members)
    {
        if (Member is not { } id)
            return StepResult.Of(plan, plan.Evaluate(Sale), null);
        var state = StateOf(plan, members, id);
        var decision = plan.Evaluate(Sale, state);
        members[id] = decision.NextState ?? state;
        return StepResult.Of(plan, decision, state);
    }
}
