using Loyalty.Rules.Journeys;
using Loyalty.Rules.ReferenceModel;
using Loyalty.Rules.ReferenceModel.Journeys;

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
            HostCallKind.AdvanceTo => oracle.AdvanceTo(member, Happened.At, Happened.Attributes),
            _ => Erase(member),
        };

    internal JourneyDecision Ask(LoyaltyPlan plan, MemberState state) =>
        Kind switch
        {
            HostCallKind.Take => plan.Take(state, Happened),
            HostCallKind.Enter => plan.Enter(state, Happened.At, Happened.Attributes),
            HostCallKind.AdvanceTo => plan.AdvanceTo(state, Happened.At, Happened.Attributes),
            _ => Erase(plan, state),
        };

    private static ReferenceBetweenSales Erase(ReferenceMember member)
    {
        var next = member.Copy();
        next.Journey = (member.Journey ?? new ReferenceRecord(member.Id)).Erase();
        return new ReferenceBetweenSales(
            new ReferenceRecordAnswer(JourneyAnswerKind.Stayed, JourneyReason.None, next.Journey),
            [],
            next
        );
    }

    private static JourneyDecision Erase(LoyaltyPlan plan, MemberState state)
    {
        var record = (state.Journey ?? plan.Journey!.NewMember(state.MemberId)).Erase();
        var answer = new JourneyAnswer(JourneyAnswerKind.Stayed, JourneyReason.None, record);
        return new JourneyDecision(answer, [], new MemberState(new StateCore(state.Core), plan.Journey, record));
    }

    public override string ToString() => Kind + " " + Dump.Of(Happened);
}
