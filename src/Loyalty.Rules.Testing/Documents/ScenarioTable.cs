using Loyalty.Rules.Json;
using Loyalty.Rules.Json.Forms;

namespace Loyalty.Rules.Testing.Documents;

/// <summary>A scenario: a program, members and what happens to them.</summary>
internal static class ScenarioTable
{
    internal static readonly JsonTable<ScenarioDraft, ScenarioDraft> Instance = new JsonTable<
        ScenarioDraft,
        ScenarioDraft
    >(
        "scenario",
        "a scenario",
        "A program, members, and what happens to them in the order of time, with what is expected.",
        (_, _) => new ScenarioDraft(),
        draft => draft
    )
        .Must("scenario", FormatForm.Instance, "the version of the format; 0 is unstable", (_, _) => { })
        .May("name", TextForm.Id, "what reports call it; the name of its file unless said", (b, v) => b.Name = v)
        .May("source", TextForm.Any, "where its numbers come from", (b, v) => b.Source = v)
        .Must("program", AnyForm.PathOr(ProgramTable.Instance, "a program"), "the program that decides", (_, _) => { })
        .May("catalog", AnyForm.PathOr(CatalogTable.Instance, "a catalog"), "the items that are sold", (_, _) => { })
        .May(
            "members",
            new MapForm<MemberDraft>("ids of members", MemberTable.Instance),
            "what members start with; where it stands, the steps name no others. Unless said, all start new",
            (b, v) => b.Members = v
        )
        .Must("steps", new NotEmptyForm<StepDraft>(StepTable.Instance), "what happens", (b, v) => b.Steps = v)
        .May(
            "cases",
            CasesForm.Instance,
            "values by name; the scenario is played once for each, with the value in place of the text \"$\" and its name",
            (_, _) => { }
        );
}
