namespace Loyalty.Rules.Testing.Contracts;

/// <summary>A sale, the state before it or null for a guest, and what was decided first.</summary>
internal sealed class ContractVisit
{
    internal ContractVisit(Transaction sale, MemberState? state, Decision decision)
    {
        Sale = sale;
        State = state;
        Decision = decision;
        Text = DecisionText.Of(decision);
    }

    internal Transaction Sale { get; }

    internal MemberState? State { get; }

    internal Decision Decision { get; }

    internal string Text { get; }
}
