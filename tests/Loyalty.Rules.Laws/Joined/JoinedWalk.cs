using Loyalty.Rules.Laws.Generators;
using Loyalty.Rules.ReferenceModel;

namespace Loyalty.Rules.Laws.Joined;

/// <summary>The engine and the oracle on their way through one story, compared at every turn.</summary>
internal sealed class JoinedWalk
{
    private readonly LoyaltyPlan _plan;
    private readonly ReferenceInterpreter _oracle;
    private readonly JoinedPlaces _places;
    private readonly DecisionBuffer _buffer = new();
    private ReferenceMember _expected;
    private MemberState _state;
    private MemberState.Builder _inPlace;
    private int _latestDay;

    internal JoinedWalk(JoinedWorld one, JoinedPlaces places)
    {
        _plan = one.World.Plan;
        _oracle = one.World.Oracle();
        _places = places;
        _expected = _oracle.NewMember(SaleGenerator.Member);
        _state = _plan.NewMember(SaleGenerator.Member);
        _inPlace = _state.ToBuilder();
    }

    internal void Sell(Transaction sale)
    {
        bool guest = sale.Header.MemberId is null;
        var before = _expected;
        var should = _oracle.Decide(sale, guest ? null : _expected);
        var decision = guest ? _plan.Evaluate(sale) : _plan.Evaluate(sale, _state);
        if (guest)
            _plan.Evaluate(sale.AsView(), _buffer);
        else
            _plan.Evaluate(sale.AsView(), _inPlace, _buffer);
        string text = Of(decision);
        DecisionText.AssertSame(Of(should), text);
        DecisionText.AssertSame(text, Of(_buffer));
        _places.Note(sale, before, should);
        if (guest)
            return;

        if (decision.Admission.IsAccepted)
        {
            _inPlace.Apply(_buffer);
            if (!sale.Header.Details.Training)
                _latestDay = decision.Record.BusinessDay;
        }
        if (decision.Admission.IsAccepted || sale.Header.MemberId == SaleGenerator.Member)
            _state = decision.NextState!;
        _expected = should.Next!;
        AssertSameState();
        Assert.True(_state.Equals(_inPlace.ToImmutable()), "The two forms of the state differ.");
    }

    internal void Call(HostCall call)
    {
        var before = _expected;
        var should = call.Ask(_oracle, _expected);
        var decision = call.Ask(_plan, _state);
        DecisionText.AssertSame(
            RecordText.Of(
                _plan.Journey!,
                text =>
                {
                    text.Write(should.Answer);
                    text.Write(should.Postings);
                }
            ),
            RecordText.Of(
                _plan.Journey!,
                text =>
                {
                    text.Write(decision.Answer);
                    text.Write(decision.Postings);
                }
            )
        );
        Assert.Equal(should.Next == _expected, decision.NextState == _state);
        _expected = should.Next;
        _state = decision.NextState;
        _inPlace = _state.ToBuilder();
        _places.Note(call, before, should);
        AssertSameState();
    }

    private string Of(Decision decision) =>
        DecisionText.Of(decision)
        + RecordText.Of(
            _plan.Journey!,
            text => text.Write(decision.JourneySteps, decision.Touches, decision.JourneyRewards)
        );

    private string Of(DecisionBuffer decision) =>
        DecisionText.Of(decision)
        + RecordText.Of(
            _plan.Journey!,
            text => text.Write(decision.JourneySteps, decision.Touches, decision.JourneyRewards)
        );

    private string Of(ReferenceDecision decision) =>
        DecisionText.Of(decision)
        + RecordText.Of(
            _plan.Journey!,
            text => text.Write(decision.JourneySteps, decision.Touches, decision.JourneyRewards)
        );

    private void AssertSameState()
    {
        Assert.Equal("", StateText.Differences(_state, _expected, _latestDay));
        DecisionText.AssertSame(
            RecordText.Of(_plan.Journey!, text => text.Write(_expected.Journey)),
            RecordText.Of(_plan.Journey!, text => text.Write(_state.Journey, _plan.PhaseOf(_state)))
        );
    }
}
