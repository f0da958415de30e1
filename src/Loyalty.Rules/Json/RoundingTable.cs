using Loyalty.Rules.Json.Forms;

namespace Loyalty.Rules.Json;

/// <summary>Where and how a number is rounded.</summary>
internal static class RoundingTable
{
    private sealed class Draft
    {
        internal RoundingLevel Level { get; set; } = RoundingLevel.Carry;

        internal RoundingMode Mode { get; set; } = RoundingMode.Floor;
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

    internal static readonly JsonForm<Rounding> Instance = new JsonTable<Draft, Rounding>(
        "rounding",
        "a rounding",
        "Where and how a number is rounded.",
        (_, _) => new Draft(),
        draft => new Rounding(draft.Level, draft.Mode)
    )
        .Optional(
            "level",
            Levels,
            "over what the exact number is summed before it is rounded once",
            (b, v) => b.Level = v,
            r => r.Level,
            r => r.Level == RoundingLevel.Carry,
            "\"carry\""
        )
        .Optional(
            "mode",
            Modes,
            "which neighbour is taken",
            (b, v) => b.Mode = v,
            r => r.Mode,
            r => r.Mode == RoundingMode.Floor,
            "\"floor\""
        );
}
