using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Journeys;
using Loyalty.Rules.Json;

namespace Loyalty.Rules.Tests.Json;

/// <summary>The documents that the schemas are tried on as well, tests/schema/good and bad; a name begins with the kind of document.</summary>
internal static class SchemaDocuments
{
    /// <summary>The plan of the states of runs.</summary>
    private static readonly JourneyPlan StatePlan = JourneyOfStates();

    public static IEnumerable<string> Names(string folder) =>
        Directory
            .EnumerateFiles(RepositoryRoot.Combine("tests/schema", folder), "*.json")
            .Select(path => Path.GetFileName(path))
            .Where(name => !name.StartsWith("scenario.", StringComparison.Ordinal)) // tried with the scenarios
            .OrderBy(name => name, StringComparer.Ordinal);

    public static byte[] Bytes(string folder, string name) =>
        File.ReadAllBytes(RepositoryRoot.Combine("tests/schema", folder, name));

    /// <summary>Reads a document of a kind and writes it again; null where it is refused.</summary>
    public static byte[]? Rewrite(string name, ReadOnlySpan<byte> utf8, bool indented, out DiagnosticReport report)
    {
        switch (name.Split('.')[0])
        {
            case "program":
                return LoyaltyProgram.TryParse(utf8, out var program, out report) ? program.ToJson(indented) : null;
            case "journey":
                return Journey.TryParse(utf8, out var journey, out report) ? journey.ToJson(indented) : null;
            case "journey-state":
                return StatePlan.TryReadState(utf8, out var run, out report)
                    ? StatePlan.WriteState(run, indented)
                    : null;
            case "journey-record":
                return StatePlan.TryReadRecord(utf8, out var record, out report)
                    ? StatePlan.WriteRecord(record, indented)
                    : null;
            case "journey-log":
                return JourneyLog.TryRead(utf8, out var log, out report) ? JourneyLog.Write(log, indented) : null;
            case "catalog":
                return LoyaltyJson.TryReadCatalog(utf8, out var catalog, out report)
                    ? LoyaltyJson.WriteCatalog(catalog, "USD", indented)
                    : null;
            case "decision":
                return RewriteDecision(name, utf8, indented, out report);
            case "state":
                return RewriteState(utf8, indented, out report);
            default:
                return LoyaltyJson.TryReadTransaction(utf8, out var sale, out report)
                    ? LoyaltyJson.WriteTransaction(sale, null, indented)
                    : null;
        }
    }

    private static JourneyPlan JourneyOfStates()
    {
        Assert.True(Journey.TryParse(Bytes("good", "journey.hundred-days.json"), out var journey, out _));
        return journey.Compile();
    }

    /// <summary>Whatever is taken can be sold to.</summary>
    private static byte[]? RewriteState(ReadOnlySpan<byte> utf8, bool indented, out DiagnosticReport report)
    {
        if (!EveryAccount.Plan.TryReadState(utf8, out var state, out report))
            return null;
        Assert.NotNull(EveryAccount.Plan.Evaluate(EveryAccount.Sales[15], state).NextState);
        return state.ToJson(indented);
    }

    /// <summary>Whatever is taken can be said, explained and applied.</summary>
    private static byte[]? RewriteDecision(
        string name,
        ReadOnlySpan<byte> utf8,
        bool indented,
        out DiagnosticReport report
    )
    {
        var sale = name.Split('.')[1] switch
        {
            "guest" => EveryAccount.GuestSale,
            "refused" => EveryAccount.RefusedSale,
            _ => EveryAccount.Sales[13],
        };
        if (!EveryAccount.Plan.TryReadDecision(utf8, sale, out var decision, out report))
            return null;
        Assert.NotEmpty(decision.Receipt("vi").ToString());
        Assert.NotNull(decision.Explain());
        if (decision.Record.StateVersion == EveryAccount.BeforeSale13.Version)
            AssertAppliedOrOfAnotherState(decision);
        return decision.ToJson(indented);
    }

    private static void AssertAppliedOrOfAnotherState(Decision decision)
    {
        try
        {
            Assert.NotEqual(EveryAccount.BeforeSale13, EveryAccount.BeforeSale13.With(decision));
        }
        catch (InvalidOperationException other)
        {
            Assert.StartsWith("The decision was made from another state.", other.Message, StringComparison.Ordinal);
        }
    }
}
