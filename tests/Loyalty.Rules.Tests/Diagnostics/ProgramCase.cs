using Loyalty.Rules.Compilation;
using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Rewards.Custom;

namespace Loyalty.Rules.Tests.Diagnostics;

/// <summary>A program in which one thing is wrong or doubtful, and all that is said about it.</summary>
internal sealed class ProgramCase
{
    private readonly Action<LoyaltyProgramBuilder> _describe;

    public ProgramCase(string expected, Action<LoyaltyProgramBuilder> describe)
    {
        Expected = expected;
        _describe = describe;
    }

    /// <summary>The diagnostic in one line.</summary>
    public string Expected { get; }

    public string Id { get; set; } = "club";

    public string Currency { get; set; } = "USD";

    public Catalog? Catalog { get; set; }

    public Dictionary<string, ICustomRewardRule>? CustomRules { get; set; }

    public string Code => Expected.Split(' ')[1];

    public DiagnosticReport Check()
    {
        var builder = LoyaltyProgram.Create(Id, Currency);
        _describe(builder);
        var bag = new DiagnosticBag();
        ProgramCheck.Run(builder.Build(), Catalog, CustomRules, bag);
        return bag.ToReport();
    }
}
