using System.Text;
using System.Text.Json;
using Loyalty.Rules.Json;

namespace Loyalty.Rules.Testing.Laws.Tests;

/// <summary>The programs of the conformance scenarios, which come from other people's systems: caps hold and nudges tell the truth in all of them.</summary>
public sealed class ConformanceProgramTests
{
    [Fact]
    public void Laws_OfTheConformancePrograms_Hold()
    {
        int tried = 0;
        foreach (string file in Files())
        {
            if (PlanOf(file) is not { } plan)
                continue;
            tried++;
            var attack = Attack.On(plan).Cases(100).NudgesTellTheTruth();
            if (plan.Program.Rules.Any(rule => rule.Caps.Count > 0))
                attack.NeverAboveTheCap();
            Assert.True(attack.Coverage.RulesReached == attack.Coverage.Rules, file + "\n" + attack.Coverage);
        }
        Assert.True(tried > 30, tried + " programs");
    }

    private static IEnumerable<string> Files() =>
        Directory
            .GetFiles(Repository.Combine("tests/conformance"), "*.json", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal);

    /// <summary>The plan of a scenario; null where its program is no constant, or stands elsewhere.</summary>
    private static LoyaltyPlan? PlanOf(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(file));
        Catalog? catalog = null;
        if (document.RootElement.TryGetProperty("catalog", out var items) && items.ValueKind == JsonValueKind.Object)
            LoyaltyJson.TryReadCatalog(Utf8(items), out catalog, out _);
        return
            document.RootElement.TryGetProperty("program", out var text)
            && text.ValueKind == JsonValueKind.Object
            && LoyaltyProgram.TryParse(Utf8(text), out var program, out _)
            && program.Rules.Count > 0
            && program.TryCompile(catalog, out var plan, out _)
            ? plan
            : null;
    }

    private static byte[] Utf8(JsonElement element) => Encoding.UTF8.GetBytes(element.GetRawText());
}
