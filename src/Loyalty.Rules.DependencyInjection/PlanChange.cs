using Loyalty.Rules.Diagnostics;

namespace Loyalty.Rules.DependencyInjection;

/// <summary>An attempt to change the plan of a program: what became of it, and everything that was found in the new one.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class PlanChange
{
    internal PlanChange(
        string name,
        PlanChangeKind kind,
        LoyaltyPlan plan,
        IReadOnlyList<Diagnostic> diagnostics,
        string? problem = null
    )
    {
        Name = name;
        Kind = kind;
        Plan = plan;
        Diagnostics = diagnostics;
        Problem = problem;
    }

    /// <summary>The name of the program.</summary>
    public string Name { get; }

    /// <summary>What became of the attempt.</summary>
    public PlanChangeKind Kind { get; }

    /// <summary>The plan that serves after it.</summary>
    public LoyaltyPlan Plan { get; }

    /// <summary>What was found in the new program or catalog, errors and warnings, with line and column.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>Why a file could not be read, in a sentence; null where it could.</summary>
    public string? Problem { get; }
}
