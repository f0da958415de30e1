using System.Text;
using System.Text.Json;
using Loyalty.Rules.Json;
using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Testing.Laws.Tests;

/// <summary>The programs of the conformance scenarios, which come from other people's systems: caps hold in all of them, and nudges tell the truth.</summary>
public sealed class ConformanceProgramTests
{
    private static readonly Cap Beyond = new(long.MaxValue, CapUnit.Points, CapScope.Member);

    [Fact]
    public void Laws_OfTheConformancePrograms_Hold()
    {
        int rules = 0;
        int reached = 0;
        foreach (string file in Files())
        {
            if (PlanOf(file) is not { } plan)
                continue;
            var attack = Attack.On(plan).Cases(100).NeverAboveTheCap(Beyond);
            if (plan.Program.Rules.Any(rule => rule.Caps.Count > 0))
                attack.NeverAboveTheCap();
            // Rules that stand alone have nobody to take what their nudges promise.
            if (plan.Program.Rules.Count == 1)
                FollowNudges(attack, file);
            rules += attack.Coverage.Rules;
            reached += attack.Coverage.RulesReached;
        }
        Assert.True(rules > 40, rules + " rules");
        Assert.True(reached >= rules * 9 / 10, reached + " of " + rules + " rules reached");
    }

    /// <summary>A rule for some members, such as those who have a birthday, invites every guest: the stated condition of the law.</summary>
    private static void FollowNudges(ProgramAttack attack, string file)
    {
        try
        {
            attack.NudgesTellTheTruth();
        }
        catch (LawException broken)
        {
            Assert.True(
                broken.Message.Contains("is invited to join", StringComparison.Ordinal),
                file + ": " + broken.Message
            );
        }
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
