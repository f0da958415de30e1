namespace Loyalty.Rules.Testing;

/// <summary>What scenarios reached of one program. Programs of the same id count as one, whatever their versions.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class ProgramCoverage
{
    internal ProgramCoverage(string programId, IReadOnlyList<RuleCoverage> rules)
    {
        ProgramId = programId;
        Rules = rules;
    }

    /// <summary>The program.</summary>
    public string ProgramId { get; }

    /// <summary>Its rules, by id.</summary>
    public IReadOnlyList<RuleCoverage> Rules { get; }
}
