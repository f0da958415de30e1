#if NET
namespace Loyalty.Rules.Tests.Architecture;

/// <summary>The arrows between the engine's folders. A folder may use itself and what stands under it here; siblings do not see each other.</summary>
public sealed class LayerTests
{
    private const string Root = "Loyalty.Rules";

    /// <summary>The nouns through which users enter: they may call inwards.</summary>
    private static readonly string[] FrontDoors =
    [
        "Decision",
        "DecisionBuffer",
        "Journeys.Journey",
        "Journeys.JourneyLog",
        "Journeys.JourneyPlan",
        "LoyaltyPlan",
        "LoyaltyProgram",
        "LoyaltyProgramBuilder",
        "LoyaltyProgramException",
        "MemberState",
    ];

    private static readonly string[] Rules = ["", "Diagnostics", "Rewards"];

    private static readonly string[] All =
    [
        .. Rules,
        .. Families,
        "Ledger",
        "Journeys",
        "Journeys.Checking",
        "Compilation",
        "Evaluation",
    ];

    private static string[] Families =>
        [
            "Rewards.CrossSell",
            "Rewards.Custom",
            "Rewards.FreeItem",
            "Rewards.Redemption",
            "Rewards.SignUpBonus",
            "Rewards.TieredSpend",
        ];

    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        [""] = [],
        ["Diagnostics"] = [""],
        ["Rewards"] = ["", "Diagnostics"],
        ["Rewards.CrossSell"] = Rules,
        ["Rewards.Custom"] = Rules,
        ["Rewards.FreeItem"] = Rules,
        ["Rewards.Redemption"] = Rules,
        ["Rewards.SignUpBonus"] = Rules,
        ["Rewards.TieredSpend"] = Rules,
        ["Ledger"] = ["", "Diagnostics"],
        ["Journeys"] = ["", "Diagnostics"],
        ["Journeys.Checking"] = ["", "Diagnostics", "Journeys"],
        ["Journeys.Pictures"] = ["", "Diagnostics", "Journeys"],
        ["Compilation"] = [.. Rules, .. Families, "Ledger", "Journeys", "Journeys.Checking"],
        ["Evaluation"] = [.. Rules, .. Families, "Ledger", "Journeys", "Compilation"],
        ["Receipts"] = All,
        ["Json.Syntax"] = ["", "Diagnostics"],
        ["Json.Forms"] = [.. Rules, "Json.Syntax"],
        ["Json"] = [.. All, "Json.Forms", "Json.Syntax"],
    };

    private static readonly SortedDictionary<string, SortedSet<string>> References = TypeReferences.Of(
        typeof(LoyaltyProgram).Assembly.Location
    );

    [Fact]
    public void Types_OfEachFolder_UseOnlyWhatStandsUnderIt()
    {
        var against = References
            .Where(type => !IsFrontDoor(type.Key))
            .SelectMany(type => type.Value.Where(used => !May(type.Key, used)).Select(used => type.Key + " -> " + used))
            .ToList();

        Assert.True(against.Count == 0, "Arrows that point outwards:\n" + string.Join("\n", against));
    }

    [Fact]
    public void Namespaces_OfTheEngine_AreTheKnownOnes() =>
        Assert.Empty(References.Keys.Select(FolderOf).Distinct().Except(Allowed.Keys));

    [Fact]
    public void CompilationAndEvaluation_HaveNoPublicType() =>
        Assert.DoesNotContain(
            typeof(LoyaltyProgram).Assembly.GetExportedTypes(),
            type => FolderOf(type.FullName!) is "Compilation" or "Evaluation"
        );

    [Fact]
    public void References_AreSeenInBodiesFieldsAndSignatures()
    {
        var seen = References["Loyalty.Rules.LoyaltyPlan"];
        Assert.Contains("Loyalty.Rules.Evaluation.Evaluator", seen); // called
        Assert.Contains("Loyalty.Rules.Compilation.CompiledProgram", seen); // kept in a property
        Assert.Contains("Loyalty.Rules.Rewards.RuleKernel", seen); // in a lambda
        Assert.Contains("Loyalty.Rules.MemberState", seen); // as a parameter, and for its nested builder
    }

    private static bool May(string user, string used)
    {
        string from = FolderOf(user);
        string to = FolderOf(used);
        return from == to || (Allowed.TryGetValue(from, out string[]? allowed) && allowed.Contains(to));
    }

    private static bool IsFrontDoor(string type) => FrontDoors.Contains(type.Substring(Root.Length + 1));

    private static string FolderOf(string type)
    {
        string space = type.Substring(0, type.LastIndexOf('.'));
        return space.Length == Root.Length ? "" : space.Substring(Root.Length + 1);
    }
}
#endif
