using Loyalty.Rules.Json.Forms;

namespace Loyalty.Rules.Testing.Documents;

/// <summary>The schema of a scenario. One with cases has texts where values will stand, so that only its outline can be judged.</summary>
internal sealed class ScenarioSchemaForm : JsonForm
{
    internal static readonly ScenarioSchemaForm Instance = new();

    private static readonly AnyForm Anything = new("whatever the cases make of it", _ => { });

    private static readonly JsonTable<ScenarioDraft, ScenarioDraft> Outline = new JsonTable<
        ScenarioDraft,
        ScenarioDraft
    >(
        "scenarioOfCases",
        "a scenario of cases",
        "A scenario that is played once for each of its cases, with the value of the case in place of the text \"$\" and its name.",
        (_, _) => new ScenarioDraft(),
        draft => draft
    )
        .Must("scenario", FormatForm.Instance, "the version of the format; 0 is unstable", (_, _) => { })
        .May("name", Anything, "what reports call it", (_, _) => { })
        .May("source", Anything, "where its numbers come from", (_, _) => { })
        .Must("program", Anything, "the program that decides", (_, _) => { })
        .May("catalog", Anything, "the items that are sold", (_, _) => { })
        .May("members", Anything, "what members start with", (_, _) => { })
        .Must("steps", new NotEmptyForm<int>(Anything), "what happens", (_, _) => { })
        .Must("cases", CasesForm.Instance, "values by name", (_, _) => { });

    private ScenarioSchemaForm() { }

    internal override string Belongs => ScenarioTable.Instance.Belongs;

    internal override void WriteSchema(SchemaWriter schema)
    {
        schema.Keyword("description", ScenarioTable.Instance.Summary);
        schema.Text.Name("if");
        schema.Text.StartObject();
        schema.Keyword("type", "object");
        schema.Text.Name("properties");
        schema.Text.StartObject();
        schema.Text.Name("cases");
        schema.Text.Boolean(true);
        schema.Text.EndObject();
        schema.Keyword("required", (IEnumerable<string>)["cases"]);
        schema.Text.EndObject();
        schema.Keyword("then", Outline);
        schema.Keyword("else", ScenarioTable.Instance);
    }
}
