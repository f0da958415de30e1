using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.ForwardChaining;

/// <summary>A reward that a rule proposes: a fact too, which other rules may match. It goes when what its rule matched no longer holds.</summary>
/// <remarks>Immutable. Made by the methods of <see cref="ProposingContextExtensions"/>.</remarks>
public sealed class ProposedReward
{
    internal ProposedReward(string rule, int priority, ProposedKind kind, long asked, Reward? each, Percent percent)
    {
        Rule = rule;
        Priority = priority;
        Kind = kind;
        Asked = asked;
        Each = each;
        Percent = percent;
    }

    /// <summary>The name of the NRules rule.</summary>
    public string Rule { get; }

    /// <summary>The priority of the NRules rule.</summary>
    public int Priority { get; }

    /// <summary>What is proposed.</summary>
    public ProposedKind Kind { get; }

    /// <summary>Units, minor units or points; 0 for a percentage.</summary>
    public long Asked { get; }

    /// <summary>What each unit gets, of <see cref="ProposedKind.Units"/>; else null.</summary>
    public Reward? Each { get; }

    /// <summary>The percentage, of <see cref="ProposedKind.PercentOff"/>.</summary>
    public Percent Percent { get; }

    internal bool IsNothing => Kind == ProposedKind.PercentOff ? Percent == default : Asked == 0;
}
