using NodaTime;

namespace Loyalty.Rules.ReferenceModel.Journeys;

/// <summary>A sale of a member whose program has a journey: timers that are due, then rules, then what the sale raises.</summary>
internal sealed class JoinedSale
{
    private readonly ReferenceMembers _members;
    private readonly ReferenceMember _member;
    private readonly Instant _at;
    private readonly RecordCall _call;
    private readonly bool _fired;

    internal JoinedSale(ReferenceMembers members, ReferenceMember member, Transaction sale)
    {
        (_members, _member) = (members, member);
        _at = Instant.FromDateTimeOffset(sale.Header.At);
        var record = member.Journey ?? new ReferenceRecord(member.Id);
        _call = members.Call(record, sale.Header.Details.Attributes);
        IsEarlier = _at < record.At;
        _fired = !IsEarlier && _call.FireDue(_at);
    }

    /// <summary>Whether the journey has come further than the sale.</summary>
    internal bool IsEarlier { get; }

    /// <summary>The member as rules see them: where the timers led, and without what came of them.</summary>
    internal ReferenceMember Seen
    {
        get
        {
            var seen = _member.Copy();
            seen.Journey = _call.Record.Copy();
            return seen;
        }
    }

    /// <summary>Takes what the sale raises, one after the other.</summary>
    /// <returns>What became of the journey; null where nothing did.</returns>
    internal ReferenceRecordAnswer? Happen(SalePass pass)
    {
        if (_call.Record.IsErased)
            return null;
        var raised = RaisedBySale.Of(pass).FindAll(one => _members.Journey.Events.Contains(one.Name));
        if (!_fired && raised.Count == 0)
            return null;
        foreach (var (name, value) in raised)
            _call.Happen(name, value, _at);
        _call.LetFall(_at);
        return _call.Answer();
    }
}
