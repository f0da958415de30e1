using Loyalty.Rules.Rewards.Custom;

namespace Loyalty.Rules.ForwardChaining;

/// <summary>The fact of the member as they were before the sale. For a guest there is none, so that rules that match it are silent.</summary>
/// <remarks>Immutable.</remarks>
public sealed class MemberFact
{
    private readonly FactNames _names;
    private readonly long[] _counters;
    private readonly string?[] _tiers;
    private readonly bool[] _phases;

    internal MemberFact(in CustomTurn turn, FactNames names)
    {
        Id = turn.Sale.MemberId!;
        HasJoined = turn.HasJoined;
        Purchases = turn.PurchasesBefore;
        Points = turn.PointsBefore;
        Phase = turn.Phase;
        _names = names;
        _counters = new long[names.Counters.Count];
        for (int i = 0; i < _counters.Length; i++)
            _counters[i] = turn.Counter(names.Counters[i]);
        _tiers = new string?[names.Tiers.Count];
        for (int i = 0; i < _tiers.Length; i++)
            _tiers[i] = turn.TierOf(names.Tiers[i]);
        _phases = new bool[names.Phases.Count];
        for (int i = 0; i < _phases.Length; i++)
            _phases[i] = turn.IsIn(names.Phases[i]);
    }

    /// <summary>The member's id.</summary>
    public string Id { get; }

    /// <summary>Whether the member has joined the program, be it with this sale.</summary>
    public bool HasJoined { get; }

    /// <summary>Purchases before the sale.</summary>
    public long Purchases { get; }

    /// <summary>Points that could be spent before the sale.</summary>
    public long Points { get; }

    /// <summary>The phase of the program's journey in which the member is; the first in document order where several runs go on, null for none.</summary>
    public string? Phase { get; }

    /// <summary>What a counter holds before the sale, in the window of the sale.</summary>
    /// <param name="name">A counter that <see cref="ForwardChainingBuilder.Counter"/> names.</param>
    /// <exception cref="ArgumentException">It is not named there.</exception>
    public long Counter(string name) => _counters[FactNames.Find(_names.Counters, name, "counter", "Counter")];

    /// <summary>The id of the tier that the member holds before the sale; null for none yet.</summary>
    /// <param name="ruleId">A rule of member tiers that <see cref="ForwardChainingBuilder.Tier"/> names.</param>
    /// <exception cref="ArgumentException">It is not named there.</exception>
    public string? TierOf(string ruleId) => _tiers[FactNames.Find(_names.Tiers, ruleId, "rule of tiers", "Tier")];

    /// <summary>Whether the member is in a phase of the program's journey, or in one inside it.</summary>
    /// <param name="phaseId">A phase that <see cref="ForwardChainingBuilder.Phase"/> names.</param>
    /// <exception cref="ArgumentException">It is not named there.</exception>
    public bool IsIn(string phaseId) => _phases[FactNames.Find(_names.Phases, phaseId, "phase", "Phase")];
}
