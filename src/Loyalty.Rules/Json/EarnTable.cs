using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Json.Forms;
using Loyalty.Rules.Rewards.TieredSpend;

namespace Loyalty.Rules.Json;

/// <summary>How many points money, units or visits earn.</summary>
internal static class EarnTable
{
    private sealed class Draft
    {
        internal long ThousandthPoints { get; set; }

        internal long Per { get; set; }

        internal EarningUnit Unit { get; set; }

        internal bool Step { get; set; }

        internal void Set(long per, EarningUnit unit)
        {
            Per = per;
            Unit = unit;
        }
    }

    private static readonly NumberForm Points = new(
        "a number of points with at most three decimals",
        3,
        0,
        long.MaxValue,
        quoted: true
    );

    internal static readonly JsonForm<EarnRate> Instance = new JsonTable<Draft, EarnRate>(
        "earn",
        "an earn rate",
        "How many points something earns.",
        (_, _) => new Draft(),
        draft => new EarnRate(draft.ThousandthPoints, draft.Per, draft.Unit, draft.Step)
    )
        .Required("points", Points, "how many points", (b, v) => b.ThousandthPoints = v, e => e.ThousandthPoints)
        .Optional(
            "per",
            MoneyForm.NotNegative,
            "for every so much money",
            (b, v) => b.Set(v, EarningUnit.Money),
            e => e.Per,
            e => e.Unit != EarningUnit.Money
        )
        .Optional(
            "perUnits",
            NumberForm.Whole(1, ProgramLimits.Units),
            "for every so many whole units",
            (b, v) => b.Set(v, EarningUnit.Units),
            e => e.Per,
            e => e.Unit != EarningUnit.Units
        )
        .Optional(
            "perVisit",
            TrueForm.Instance,
            "for each visit",
            (b, v) => b.Set(1, EarningUnit.Visits),
            _ => true,
            e => e.Unit != EarningUnit.Visits
        )
        .Optional(
            "step",
            BooleanForm.Instance,
            "whether only whole multiples earn",
            (b, v) => b.Step = v,
            e => e.Step,
            e => !e.Step,
            "false"
        )
        .ExactlyOne("per", "perUnits", "perVisit");
}
