using System.Globalization;
using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Testing.Expectations;
using Loyalty.Rules.Testing.Steps;

namespace Loyalty.Rules.Testing;

/// <summary>A scenario as it is told in C#: who comes, what they buy, and what should come of it. The first expectation that fails throws.</summary>
/// <remarks>
/// Not thread-safe. Every member of it returns the story itself. <c>Buys</c> begins a sale and <c>And</c> adds to it; the sale is decided when the first
/// expectation, the next sale or another member is named. Sales are a minute apart from 2026-06-01T12:00:00Z on unless <c>At</c> says otherwise.
/// </remarks>
public sealed partial class Story
{
    private readonly LoyaltyPlan _plan;
    private readonly Dictionary<string, MemberState> _members = new(StringComparer.Ordinal);
    private readonly List<Line> _lines = [];
    private StateStart? _start;
    private SaleDetailsBuilder _details = new();
    private DateTimeOffset _at = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);
    private string? _member;
    private bool _isOpen;
    private int _steps;
    private Happening? _happening;
    private StepResult? _result;

    internal Story(LoyaltyPlan plan) => _plan = plan;

    /// <summary>The decision on the latest sale.</summary>
    /// <exception cref="InvalidOperationException">Nothing was bought yet, or something else happened since.</exception>
    public Decision Decision => Result().Decision;

    /// <summary>The state of the member of whom the story speaks.</summary>
    /// <exception cref="InvalidOperationException">It speaks of a guest.</exception>
    public MemberState State
    {
        get
        {
            Close();
            return StateOf(
                _member
                    ?? throw new InvalidOperationException(
                        "A guest has no state. Name a member first: Member(\"ann\")."
                    )
            );
        }
    }

    private MemberState StateOf(string id) => _members.TryGetValue(id, out var state) ? state : _plan.NewMember(id);

    /// <summary>Decides the sale that is being told, if any.</summary>
    private void Close()
    {
        KeepStart();
        if (!_isOpen)
            return;
        _steps++;
        string id = "step-" + _steps.ToString(CultureInfo.InvariantCulture);
        // A state that another story left remembers its steps.
        while (_member is not null && StateOf(_member).Applied.Any(sale => sale.TransactionId == id))
            id += "-again";
        var header = new SaleHeader(id, _at, _plan.Program.Currency, _member, _details.Build());
        Decide(new Transaction(header, [.. _lines]));
    }

    private void Decide(Transaction sale)
    {
        Play(new SaleHappening(sale));
        _lines.Clear();
        _details = new SaleDetailsBuilder();
        _isOpen = false;
    }

    private void Play(Happening happening)
    {
        _happening = happening;
        _result = happening.Play(_plan, _members);
        _at = happening.At.AddMinutes(1);
    }

    private void KeepStart()
    {
        if (_start is not null && _member is not null)
            _members[_member] = _start.ToState();
        _start = null;
    }

    private StepResult Result()
    {
        Close();
        return _result
            ?? throw new InvalidOperationException(
                "Nothing was bought yet. Say what happens before what should come of it: Buys(\"cone\", 6)."
            );
    }

    /// <summary>Holds an expectation against the latest decision.</summary>
    private Story Then(Check check, bool isRefusal = false)
    {
        var result = Result();
        if (((isRefusal ? null : TakenCheck.Of(result)) ?? check(result)) is not { } finding)
            return this;
        var failure = new ScenarioFailure(
            null,
            Math.Max(_steps, 1),
            _happening!.What(_plan),
            0,
            finding,
            StepText.Explain(result)
        );
        throw new ScenarioException(failure.Message);
    }

    private Story ThenOf(string ruleId, Check check)
    {
        CheckRule(ruleId);
        return Then(check);
    }

    private void CheckRule(string ruleId)
    {
        ArgumentNullException.ThrowIfNull(ruleId);
        if (!_plan.Accounts.HasRule(ruleId))
            throw new ArgumentException(
                $"The program has no rule {Quoted.Of(ruleId)}.{_plan.Accounts.DidYouMean(ruleId)}",
                nameof(ruleId)
            );
    }

    private long Points(decimal points) => Rewards.PointNumber.Of(points, _plan.Program.PointDecimals);

    private long Minor(decimal amount) => _plan.Program.Currency.ToMinorUnits(amount);
}
