using Loyalty.Rules.Json.Forms;

namespace Loyalty.Rules.Json;

/// <summary>Where and how a number is rounded.</summary>
internal static class RoundingTable
{
    private sealed class Draft
    {
        internal Draft(Rounding unlessSaid)
        {
            Level = unlessSaid.Level;
            Mode = unlessSaid.Mode;
        }

        internal RoundingLevel Level { get; set; }

        internal RoundingMode Mode { get; set; }
    }

    private static readonly WordForm<RoundingLevel> Levels = new(
        ("carry", RoundingLevel.Carry),
        ("transaction", RoundingLevel.Transaction),
        ("line", RoundingLevel.Line),
        ("unit", RoundingLevel.Unit)
    );

    private static readonly WordForm<RoundingMode> Modes = new(
        ("floor", RoundingMode.Floor),
        ("halfUp", RoundingMode.HalfUp),
        ("halfEven", RoundingMode.HalfEven),
        ("ceiling", RoundingMode.Ceiling)
    );

    private static readonly WordForm<RoundingLevel> LevelsOfMoney = new(
        ("line", RoundingLevel.Line),
        ("unit", RoundingLevel.Unit),
        ("transaction", RoundingLevel.Transaction)
    );

    /// <summary>How points are rounded.</summary>
    internal static readonly JsonForm<Rounding> Instance = Table("rounding", Levels, Rounding.PointsDefault);

    /// <summary>How a percentage of money is rounded.</summary>
    internal static readonly JsonForm<Rounding> OfMoney = Table("moneyRounding", LevelsOfMoney, Rounding.MoneyDefault);

    private static JsonTable<Draft, Rounding> Table(
        string definition,
        WordForm<RoundingLevel> levels,
        Rounding unlessSaid
    ) =>
        new JsonTable<Draft, Rounding>(
            definition,
            "a rounding",
            "Where and how a number is rounded.",
            (_, _) => new Draft(unlessSaid),
            draft => new Rounding(draft.Level, draft.Mode)
        )
            .Optional(
                "level",
                levels,
                "over what the exact number is summed before it is rounded once",
                (b, v) => b.Level = v,
                r => r.Level,
                r => r.Level == unlessSaid.Level,
                "\"" + levels.WordOf(unlessSaid.Level) + "\""
            )
            .Optional(
                "mode",
                Modes,
                "which neighbour is taken",
                (b, v) => b.Mode = v,
                r => r.Mode,
                r => r.Mode == unlessSaid.Mode,
                "\"" + Modes.WordOf(unlessSaid.Mode) + "\""
            );
}
