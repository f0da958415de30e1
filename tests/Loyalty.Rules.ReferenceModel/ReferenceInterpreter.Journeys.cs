using System.Numerics;
using Loyalty.Rules.Journeys;
using Loyalty.Rules.ReferenceModel.Journeys;
using NodaTime;

namespace Loyalty.Rules.ReferenceModel;

/// <content>What happens to a member between sales.</content>
public sealed partial class ReferenceInterpreter
{
    /// <summary>Takes an event that no sale raises.</summary>
    public ReferenceBetweenSales Take(ReferenceMember member, JourneyEvent happened) =>
        Between(member, (members, record) => members.Take(record, happened, LatestOf(member)));

    /// <summary>Begins a run by hand.</summary>
    public ReferenceBetweenSales Enter(
        ReferenceMember member,
        DateTimeOffset at,
        IReadOnlyList<KeyValuePair<string, string>>? attributes = null
    ) => Between(member, (members, record) => members.Enter(record, at, attributes, LatestOf(member)));

    /// <summary>Lets time pass.</summary>
    public ReferenceBetweenSales AdvanceTo(
        ReferenceMember member,
        DateTimeOffset at,
        IReadOnlyList<KeyValuePair<string, string>>? attributes = null
    ) => Between(member, (members, record) => members.AdvanceTo(record, at, attributes));

    private static Instant? LatestOf(ReferenceMember member) =>
        member.Latest is { } latest ? Instant.FromDateTimeOffset(latest) : null;

    private ReferenceBetweenSales Between(
        ReferenceMember member,
        Func<ReferenceMembers, ReferenceRecord, ReferenceRecordAnswer> call
    )
    {
        var record = member.Journey ?? new ReferenceRecord(member.Id);
        var answer = call(_members!, record);
        if (answer.Next == record)
            return new ReferenceBetweenSales(answer, [], member);
        var lots = StepLots.Of(_program, answer.Rewards);
        if (lots.Aggregate((BigInteger)member.Balance, (sum, lot) => sum + lot.Points) > LargestCounter)
        {
            var refused = new ReferenceRecordAnswer(JourneyAnswerKind.Refused, JourneyReason.Overflow, record);
            return new ReferenceBetweenSales(refused, [], member);
        }
        var next = member.Copy();
        next.Journey = answer.Next;
        next.Lots.AddRange(lots);
        return new ReferenceBetweenSales(answer, StepLots.PostingsOf(_program, answer.Rewards), next);
    }
}
