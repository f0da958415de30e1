namespace Loyalty.Rules.Journeys;

/// <summary>A condition as a step reads it: names are numbers, a limit that was not said is the farthest.</summary>
internal readonly struct CompiledCondition
{
    internal CompiledCondition(Condition condition, JourneyIndex index)
    {
        Kind = condition.Kind;
        Number = condition.Kind switch
        {
            ConditionKind.Counter => index.CounterOf(condition.Id),
            ConditionKind.Since => index.TimerOf(condition.Id),
            _ => 0,
        };
        Low = condition.AtLeast ?? long.MinValue;
        High = condition.AtMost ?? long.MaxValue;
        From = condition.From.GetValueOrDefault();
        Before = condition.Before.GetValueOrDefault();
        HasBefore = condition.Before is not null;
        IsNoneOf = condition.IsNoneOf;
        Attribute = condition.Id;
        Values = [.. condition.Values];
    }

    internal ConditionKind Kind { get; }

    internal bool HasBefore { get; }

    internal bool IsNoneOf { get; }

    /// <summary>The counter or timer.</summary>
    internal int Number { get; }

    internal long Low { get; }

    internal long High { get; }

    /// <summary>No time where it was not said: any instant is later than that.</summary>
    internal JourneyDuration From { get; }

    internal JourneyDuration Before { get; }

    internal string? Attribute { get; }

    internal string[] Values { get; }

    internal bool Admits(long number) => number >= Low && number <= High;

    internal bool Admits(string value) => (Array.IndexOf(Values, value) >= 0) != IsNoneOf;
}
