using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Json.Forms;
using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Json;

/// <summary>A limit on what a rule gives. Its unit tells whether the amount is money.</summary>
internal static class CapForm
{
    private const string Money = "money";
    private const string Points = "points";

    private sealed class Draft
    {
        internal long Amount { get; set; }

        internal CapUnit Unit { get; set; }

        internal CapScope Scope { get; set; }

        internal CalendarWindow Window { get; set; }
    }

    private static readonly WordForm<CapScope> Scopes = new(
        ("transaction", CapScope.Transaction),
        ("member", CapScope.Member)
    );

    private static readonly WordForm<CapUnit> Counted = new(
        [Money, Points],
        ("units", CapUnit.Units),
        ("times", CapUnit.Times)
    );

    private static readonly JsonAlternative<Cap, Cap> OfMoney = new(
        WithScope(
            Table("moneyCap", "A limit on the money that a rule gives.")
                .Required("amount", MoneyForm.NotNegative, "at most this much", (b, v) => b.Amount = v, c => c.Amount)
                .Constant("unit", Money, "what is limited")
        ),
        cap => cap.Unit == CapUnit.Money
    );

    private static readonly JsonAlternative<Cap, Cap> OfPoints = new(
        WithScope(
            Table("pointsCap", "A limit on the points that a rule gives.")
                .Required(
                    "amount",
                    new PointsForm(0, ProgramLimits.Amount),
                    "at most this many",
                    (b, v) => b.Amount = v,
                    c => c.Amount
                )
                .Required(
                    "unit",
                    new WordForm<CapUnit>([Money, "units", "times"], (Points, CapUnit.Points)),
                    "what is limited",
                    (b, v) => b.Unit = v,
                    c => c.Unit
                )
        ),
        cap => cap.Unit == CapUnit.Points
    );

    private static readonly JsonAlternative<Cap, Cap> OfCount = new(
        WithScope(
            Table("countCap", "A limit on the units that a rule gives, or on how many times it gives.")
                .Required(
                    "amount",
                    NumberForm.Whole(0, ProgramLimits.Amount),
                    "at most this many",
                    (b, v) => b.Amount = v,
                    c => c.Amount
                )
                .Required("unit", Counted, "what is limited", (b, v) => b.Unit = v, c => c.Unit)
        )
    );

    internal static readonly JsonForm<Cap> Instance = new JsonUnion<Cap>(
        "cap",
        "a cap",
        "A limit on what a rule gives: at most an amount of a unit per scope and window.",
        Choose,
        OfMoney,
        OfPoints,
        OfCount
    );

    private static JsonAlternative<Cap, Cap> Choose(DocumentReader reader, int node) =>
        reader.Peek(node, "unit"u8) switch
        {
            Money => OfMoney,
            Points => OfPoints,
            _ => OfCount,
        };

    private static JsonTable<Draft, Cap> Table(string definition, string summary) =>
        new(
            definition,
            "a cap",
            summary,
            (_, _) => new Draft(),
            draft => new Cap(draft.Amount, draft.Unit, draft.Scope, draft.Window)
        );

    private static JsonTable<Draft, Cap> WithScope(JsonTable<Draft, Cap> table) =>
        table
            .Required("per", Scopes, "over what it holds", (b, v) => b.Scope = v, c => c.Scope)
            .Optional(
                "window",
                CalendarWindowForm.OfCap,
                "the calendar window of a cap per member",
                (b, v) => b.Window = v,
                c => c.Window,
                IsWithoutWindow,
                "\"lifetime\""
            );

    private static bool IsWithoutWindow(Cap cap) =>
        cap.Window == CalendarWindow.Lifetime || cap.Scope == CapScope.Transaction;
}
