using Loyalty.Rules.Journeys;
using Loyalty.Rules.ReferenceModel;

namespace Loyalty.Rules.Laws.Joined;

/// <summary>One call between sales.</summary>
/// <param name="Kind">What is called.</param>
/// <param name="Happened">The event; of the other calls only its instant and attributes count.</param>
internal sealed record HostCall(HostCallKind Kind, JourneyEvent Happened)
{
    internal ReferenceBetweenSales Ask(ReferenceInterpreter oracle, ReferenceMember member) =>
        Kind switch
        {
            HostCallKind.Take => oracle.Take(member, Happened),
            HostCallKind.Enter => oracle.Enter(member, Happened.At, Happened.Attributes),
            _ => oracle.AdvanceTo(member, Happened.At, Happened.Attributes),
        };

    internal JourneyDecision Ask(LoyaltyPlan plan, MemberState state) =>
        Kind switch
        {
            HostCallKind.Take => plan.Take(state, Happened),
            HostCallKind.Enter => plan.Enter(state, Happened.At, Happened.Attributes),
            _ => plan.AdvanceTo(state, Happened.At, Happened.Attributes),
        };

    public override string ToString() => Kind + " " + Dump.Of(Happened);
}
