namespace Loyalty.Rules.DependencyInjection;

/// <summary>What became of an attempt to change a plan.</summary>
public enum PlanChangeKind
{
    /// <summary>The new plan serves from now on.</summary>
    Swapped,

    /// <summary>The new program is the one that serves already.</summary>
    Unchanged,

    /// <summary>The new program has errors, is another one by its id or currency, or cannot be read: the plan is the one that served before.</summary>
    Refused,
}
