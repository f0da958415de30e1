namespace Loyalty.Rules.Journeys;

/// <summary>One thing that a move or an event does, as a step reads it.</summary>
internal readonly struct Operation(OperationKind kind, int number, long amount = 0, bool isWithheld = false)
{
    internal OperationKind Kind { get; } = kind;

    internal bool IsWithheld { get; } = isWithheld;

    /// <summary>The counter, timer, touch or event.</summary>
    internal int Number { get; } = number;

    internal long Amount { get; } = amount;
}
