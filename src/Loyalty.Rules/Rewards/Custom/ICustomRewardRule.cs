namespace Loyalty.Rules.Rewards.Custom;

/// <summary>Code that decides a rule: it reads the sale and proposes through the same sink as the built-in families.</summary>
/// <remarks>
/// Must be pure and thread-safe: the same sale gives the same proposal, and nothing else is read or written. An exception is reported as a
/// <see cref="Fault"/> and never loses the sale.
/// </remarks>
public interface ICustomRewardRule
{
    /// <summary>Proposes a reward, or nothing.</summary>
    /// <param name="turn">The sale as it stands at the rule's turn.</param>
    /// <param name="proposal">Takes the proposal.</param>
    void Propose(in CustomTurn turn, Proposal proposal);
}
