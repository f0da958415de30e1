using System.Text;
using Loyalty.Rules.Json.Forms;

namespace Loyalty.Rules.Json;

/// <summary>The JSON Schemas (draft 2020-12) of the documents, made from the same tables as their readers. The package holds them as files as well.</summary>
/// <remarks>Thread-safe. What spans several places of a document, such as a sku that stands twice, only reading finds.</remarks>
public static class LoyaltySchema
{
    /// <summary>The schema of a program.</summary>
    public static string Program() => Of(ProgramTable.Instance);

    /// <summary>The schema of a catalog.</summary>
    public static string Catalog() => Of(CatalogTable.Instance);

    /// <summary>The schema of a transaction.</summary>
    public static string Transaction() => Of(TransactionTable.Instance);

    /// <summary>The schema of a member's state. Whether it fits its program, only the plan finds.</summary>
    public static string MemberState() => Of(MemberStateTable.Instance);

    /// <summary>The schema of a decision. Whether it fits its program and sale, only the plan finds.</summary>
    public static string Decision() => Of(DecisionTable.Instance);

    /// <summary>The schema of a journey.</summary>
    public static string Journey() => Of(JourneyTable.Instance);

    /// <summary>The schema of the state of a run. Whether it fits its journey, only the plan finds.</summary>
    public static string JourneyState() => Of(JourneyStateTable.Instance);

    /// <summary>The schema of a member's record in a journey. Whether it fits its journey, only the plan finds.</summary>
    public static string JourneyRecord() => Of(JourneyRecordTable.Instance);

    /// <summary>The schema of a log of events that is a list.</summary>
    public static string JourneyLog() => Of(JourneyLogForm.Instance);

    private static string Of(JsonForm root) => Encoding.UTF8.GetString(SchemaWriter.Write(root));
}
