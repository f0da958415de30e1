namespace Loyalty.Rules.Rewards;

/// <summary>Numbers of a kernel between proposing and settling.</summary>
internal struct Workings
{
    /// <summary>What the rule measures, before or in this sale.</summary>
    internal long Measure;

    /// <summary>The step or tier that applies; -1 for none.</summary>
    internal int Step;

    /// <summary>The exact remainder of points, before and after.</summary>
    internal long RemainderBefore;
    internal long RemainderAfter;

    /// <summary>What waits for the next whole step, before and after.</summary>
    internal long StepBefore;
    internal long StepAfter;

    /// <summary>Money that earns.</summary>
    internal long Base;
}
