using Loyalty.Rules.Compilation;
using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Rewards.Custom;

namespace Loyalty.Rules;

public sealed partial class LoyaltyProgram
{
    private static readonly IReadOnlyDictionary<string, ICustomRewardRule> NoCustomRules =
        new Dictionary<string, ICustomRewardRule>();

    /// <summary>Checks the program and makes a plan of it.</summary>
    /// <param name="catalog">The items that the merchant sells, or null.</param>
    /// <param name="plan">The plan, or null if there are errors.</param>
    /// <param name="report">Everything that was found, warnings too.</param>
    /// <returns>Whether there is a plan.</returns>
    public bool TryCompile(Catalog? catalog, out LoyaltyPlan? plan, out DiagnosticReport report) =>
        TryCompile(catalog, NoCustomRules, out plan, out report);

    /// <summary>Checks the program and makes a plan of it, with code for its custom rules.</summary>
    /// <param name="catalog">The items that the merchant sells, or null.</param>
    /// <param name="customRules">The code, by the names that the program's custom rules use.</param>
    /// <param name="plan">The plan, or null if there are errors.</param>
    /// <param name="report">Everything that was found, warnings too.</param>
    /// <returns>Whether there is a plan.</returns>
    public bool TryCompile(
        Catalog? catalog,
        IReadOnlyDictionary<string, ICustomRewardRule> customRules,
        out LoyaltyPlan? plan,
        out DiagnosticReport report
    )
    {
        ArgumentNullException.ThrowIfNull(customRules);
        foreach (var pair in customRules)
        {
            if (pair.Value is null)
                throw new ArgumentException(
                    $"The code registered as '{pair.Key}' is null. Register an instance, or leave the name out.",
                    nameof(customRules)
                );
        }
        var bag = new DiagnosticBag();
        ProgramCheck.Run(this, catalog, customRules, bag);
        report = bag.ToReport();
        plan = report.HasErrors ? null : new LoyaltyPlan(PlanCompiler.Compile(this, catalog, customRules));
        return plan is not null;
    }

    /// <summary>Checks the program and makes a plan of it.</summary>
    /// <param name="catalog">The items that the merchant sells, or null.</param>
    /// <exception cref="LoyaltyProgramException">The program has errors; the message lists the first of them.</exception>
    public LoyaltyPlan Compile(Catalog? catalog = null) => Compile(catalog, NoCustomRules);

    /// <summary>Checks the program and makes a plan of it, with code for its custom rules.</summary>
    /// <param name="catalog">The items that the merchant sells, or null.</param>
    /// <param name="customRules">The code, by the names that the program's custom rules use.</param>
    /// <exception cref="LoyaltyProgramException">The program has errors; the message lists the first of them.</exception>
    public LoyaltyPlan Compile(Catalog? catalog, IReadOnlyDictionary<string, ICustomRewardRule> customRules) =>
        TryCompile(catalog, customRules, out var plan, out var report)
            ? plan!
            : throw new LoyaltyProgramException($"The program '{Id}' cannot be compiled:", report);
}
