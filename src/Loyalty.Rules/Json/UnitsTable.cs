using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Json.Forms;
using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Json;

/// <summary>A number of units of a selector.</summary>
internal static class UnitsTable
{
    internal static readonly JsonTable<UnitsDraft, SelectedUnits> Instance = new JsonTable<UnitsDraft, SelectedUnits>(
        "units",
        "a number of units",
        "A number of units of the lines that a selector means.",
        (_, _) => new UnitsDraft(),
        draft => new SelectedUnits(draft.Items, draft.Units)
    )
        .Optional(
            "items",
            SelectorForm.Instance,
            "which lines; all goods unless said",
            (b, v) => b.Items = v,
            u => u.Items,
            u => SelectorComparison.IsEverything(u.Items)
        )
        .Required(
            "units",
            NumberForm.Whole(1, ProgramLimits.Units),
            "how many whole units",
            (b, v) => b.Units = (int)v,
            u => u.Units
        );
}
