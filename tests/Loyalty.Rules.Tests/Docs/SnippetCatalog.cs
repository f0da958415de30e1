using Snippets;

namespace Loyalty.Rules.Tests.Docs;

/// <summary>Every snippet that the documents show, by name: what runs it, and its text between region marks.</summary>
internal static class SnippetCatalog
{
    public static IReadOnlyDictionary<string, Action<TextWriter>> Runs { get; } =
        new Dictionary<string, Action<TextWriter>>(StringComparer.Ordinal)
        {
            ["readme"] = ReadmeSnippets.Readme,
            ["stamp-card"] = FreeItemSnippets.StampCard,
            ["in-basket"] = FreeItemSnippets.InBasket,
            ["on-top"] = FreeItemSnippets.OnTop,
            ["pay-for"] = FreeItemSnippets.PayFor,
            ["member-tiers"] = TieredSpendSnippets.MemberTiers,
            ["tier-pricing"] = TieredSpendSnippets.TierPrices,
            ["basket-tiers"] = TieredSpendSnippets.BasketTiers,
            ["basket-prices"] = TieredSpendSnippets.Prices,
            ["basket-marginal"] = TieredSpendSnippets.Marginal,
            ["sign-up-bonus"] = OfferSnippets.SignUpBonus,
            ["welcome-gift"] = OfferSnippets.WelcomeGift,
            ["cross-sell"] = OfferSnippets.CrossSell,
            ["spend-and-get"] = OfferSnippets.SpendAndGet,
            ["arbitration"] = ArbitrationSnippets.Arbitration,
            ["margin-guard"] = ArbitrationSnippets.MarginGuard,
            ["redemption"] = RedemptionSnippets.Redemption,
            ["custom-rule"] = CustomRuleSnippets.CustomRule,
            ["custom-contract"] = CustomRuleSnippets.Contract,
            ["journey"] = JourneySnippets.FirstMonths,
            ["touches"] = JourneySnippets.Touches,
            ["funnel"] = JourneySnippets.Funnel,
            ["hundred-days"] = HundredDaysSnippets.Lan,
            ["journey-in-program"] = ProgramJourneySnippets.InAProgram,
            ["journal"] = ConceptSnippets.Journal,
            ["own-words"] = ConceptSnippets.OwnWords,
            ["same-sale"] = ConceptSnippets.SameSale,
            ["keep-state"] = JsonSnippets.KeepState,
            ["locate"] = JsonSnippets.Locate,
            ["story"] = TestingSnippets.Story,
#if NET
            ["attack"] = AttackSnippets.Law,
            ["hosting"] = HostingSnippets.Hosting,
            ["migrate"] = HostingSnippets.Migrate,
#endif
        };

    /// <summary>The regions of the snippets' sources; regions of one name are one text.</summary>
    public static IReadOnlyDictionary<string, string> Regions { get; } = ReadRegions();

    /// <summary>Whether a snippet does not run on this target: FsCheck does not load under Mono, and hosts are of .NET.</summary>
    public static bool IsElsewhere(string? name) =>
        name is "attack" or "hosting" or "migrate" && !Runs.ContainsKey(name);

    public static string OutputOf(string name)
    {
        using var output = new StringWriter(System.Globalization.CultureInfo.InvariantCulture) { NewLine = "\n" };
        Runs[name](output);
        return output.ToString();
    }

    private static Dictionary<string, string> ReadRegions()
    {
        var regions = new Dictionary<string, string>(StringComparer.Ordinal);
        string folder = RepositoryRoot.Combine("tests/Loyalty.Rules.Tests/Docs/Snippets");
        foreach (string file in Directory.EnumerateFiles(folder, "*.cs").OrderBy(file => file, StringComparer.Ordinal))
        {
            string? open = null;
            var lines = new List<string>();
            foreach (string line in File.ReadAllLines(file))
            {
                string text = line.Trim();
                if (text.StartsWith("#region ", StringComparison.Ordinal))
                    open = text.Substring("#region ".Length);
                else if (text == "#endregion" && open is not null)
                {
                    regions[open] = (regions.TryGetValue(open, out var before) ? before : "") + Dedent(lines);
                    open = null;
                    lines.Clear();
                }
                else if (open is not null)
                    lines.Add(line);
            }
        }
        return regions;
    }

    private static string Dedent(List<string> lines)
    {
        int indent = lines.Where(line => line.Trim().Length > 0).Min(line => line.Length - line.TrimStart().Length);
        return string.Join("\n", lines.Select(line => line.Substring(Math.Min(indent, line.Length))).Append(""));
    }
}
