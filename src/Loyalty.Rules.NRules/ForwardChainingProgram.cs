using Loyalty.Rules.Rewards.Custom;

namespace Loyalty.Rules.ForwardChaining;

/// <summary>
/// A program whose rules of the built-in families are decided by one network of NRules rules, and decide the same. Each of them became a custom rule of the
/// same id, name, priority and place in the arbitration tree; arbitration, caps, the margin guard, receipts and postings stay the engine's.
/// </summary>
/// <remarks>Immutable and thread-safe. Verdicts, progress and nudges are those of custom rules.</remarks>
public sealed class ForwardChainingProgram
{
    private readonly Catalog? _catalog;

    internal ForwardChainingProgram(
        LoyaltyProgram program,
        Catalog? catalog,
        IReadOnlyDictionary<string, ICustomRewardRule> rules
    )
    {
        Program = program;
        _catalog = catalog;
        Rules = rules;
    }

    /// <summary>The translated program: custom rules in place of the built-in ones.</summary>
    public LoyaltyProgram Program { get; }

    /// <summary>The code of its custom rules by the names that they use: the network's, and the host's own.</summary>
    public IReadOnlyDictionary<string, ICustomRewardRule> Rules { get; }

    /// <summary>Begins to translate a program.</summary>
    /// <param name="program">A program that compiles.</param>
    public static ProgramTranslation Of(LoyaltyProgram program)
    {
        ArgumentNullException.ThrowIfNull(program);
        return new ProgramTranslation(program);
    }

    /// <summary>Makes the plan over the catalog that the translation was given.</summary>
    /// <exception cref="LoyaltyProgramException">The program has errors; the message lists the first of them.</exception>
    public LoyaltyPlan Compile() => Program.Compile(_catalog, Rules);
}
