namespace Loyalty.Rules.ForwardChaining;

/// <summary>Rules fired more often in one sale than is allowed, as where two call each other for ever. The engine reports it as a fault, and the sale stands.</summary>
public sealed class FiringLimitException : Exception
{
    internal FiringLimitException(int most)
        : base(
            FormattableString.Invariant(
                $"Rules fired more than {most} times in one sale. Look for rules that set each other off, or allow more: MostFirings(...)."
            )
        ) => Most = most;

    /// <summary>How often they may fire.</summary>
    public int Most { get; }
}
