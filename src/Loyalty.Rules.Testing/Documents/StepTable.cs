using Loyalty.Rules.Json.Forms;

namespace Loyalty.Rules.Testing.Documents;

/// <summary>A step of a scenario: what happens, and what is expected of it.</summary>
internal static class StepTable
{
    private static readonly string[] Later = ["return", "void", "redeem", "adjust"];

    internal static readonly JsonTable<StepDraft, StepDraft> Instance = WithLater(
            new JsonTable<StepDraft, StepDraft>(
                "step",
                "a step",
                "One thing that happens, and what it should come to.",
                (_, node) => new StepDraft(node),
                draft => draft
            )
                .May("note", TextForm.Any, "what happens, for whoever reads a failure", (b, v) => b.Note = v)
                .May("enrol", SaleTable.Enrolment, "somebody joins and buys nothing", (b, v) => b.Enrolment = v)
                .May("sale", SaleTable.Instance, "somebody buys", (b, v) => b.Sale = v)
                .May("event", EventTable.Event, "something else happens to a member", (b, v) => b.Event = v)
                .May("enter", EventTable.Entry, "the host lets a member into the journey", (b, v) => b.Entry = v)
                .May("tick", EventTable.Tick, "time passes", (b, v) => b.Tick = v)
        )
        .May("expect", ExpectationTable.Instance, "what it should come to", (b, v) => b.Expect = v)
        .ExactlyOne(["enrol", "sale", "event", "enter", "tick", .. Later]);

    private static JsonTable<StepDraft, StepDraft> WithLater(JsonTable<StepDraft, StepDraft> table)
    {
        foreach (string kind in Later)
            table.May(kind, LaterForm.Instance, "not known yet: comes with a later release", (_, _) => { });
        return table;
    }
}
