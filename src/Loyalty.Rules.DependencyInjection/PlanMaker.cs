using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Json;
using Loyalty.Rules.Rewards.Custom;

namespace Loyalty.Rules.DependencyInjection;

/// <summary>Makes plans of documents, and keeps what was found on the way.</summary>
internal sealed class PlanMaker(IReadOnlyDictionary<string, ICustomRewardRule> customRules)
{
    /// <summary>The plan, or null where there are errors; the catalog is read anew only where it is not handed over.</summary>
    internal LoyaltyPlan? Make(ReadOnlySpan<byte> utf8, Catalog? catalog, List<Diagnostic> found)
    {
        bool isRead = LoyaltyProgram.TryParse(utf8, out var program, out var report);
        found.AddRange(report.All);
        if (!isRead)
            return null;
        program!.TryCompile(catalog, customRules, out var plan, out report);
        found.AddRange(report.Locate(utf8).All);
        return plan;
    }

    /// <summary>The catalog of documents; false where it has errors.</summary>
    internal static bool TryReadCatalog(ProgramDocuments documents, List<Diagnostic> found, out Catalog? catalog)
    {
        catalog = documents.Catalog;
        if (documents.CatalogDocument is not { } utf8)
            return true;
        bool isRead = LoyaltyJson.TryReadCatalog(utf8, out catalog, out var report);
        found.AddRange(report.All);
        return isRead;
    }
}
