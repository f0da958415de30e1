using Loyalty.Rules.Json.Forms;

namespace Loyalty.Rules.Json;

/// <summary>The rows by which a document names the program that it is of. They are compared with the plan before anything else is read.</summary>
internal static class PlanRows
{
    internal static JsonTable<TBuilder, TValue> AddTo<TBuilder, TValue>(
        JsonTable<TBuilder, TValue> table,
        Func<TValue, StateLayout> layout
    ) =>
        table
            .Required("program", TextForm.Id, "the id of the program", (_, _) => { }, v => layout(v).ProgramId)
            .Required(
                "programVersion",
                NumberForm.Whole(1),
                "the version of the program",
                (_, _) => { },
                v => layout(v).ProgramVersion
            )
            .Required(
                "fingerprint",
                HashForm.Instance,
                "names the content of the program, whatever the order of its rules",
                (_, _) => { },
                v => layout(v).Fingerprint
            )
            .Required(
                "currency",
                CurrencyForm.Instance,
                "the currency of all amounts: that of the program",
                (_, _) => { },
                v => layout(v).Currency
            );
}
