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

    /// <summary>What was found in the new program, errors and warnings, with line and column; in its catalog, where <see cref="Problem"/> says so.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>What else stands against the new program, in sentences: a file cannot be read, the catalog has errors, the id or currency is another; else null.</summary>
    public string? Problem { get; }
}
