namespace Loyalty.Rules.Journeys;

/// <summary>Numbers from one up to another, which is not included.</summary>
internal readonly struct NumberRange(int from, int to)
{
    internal int From { get; } = from;

    internal int To { get; } = to;

    internal int Count => To - From;

    internal bool Contains(int number) => number >= From && number < To;
}
