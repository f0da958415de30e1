using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Json.Forms;
using Loyalty.Rules.Json.Syntax;
using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Json;

/// <summary>A loyalty program.</summary>
internal static class ProgramTable
{
    private static readonly NumberForm Versions = NumberForm.Whole(1);
    private static readonly NumberForm Decimals = NumberForm.Whole(0, ProgramLimits.PointDecimals);
    private static readonly NumberForm Days = NumberForm.Whole(1, ProgramLimits.LatenessDays);
    private static readonly ListForm<string> Names = new(TextForm.Id);
    private static readonly MapForm<Selector> Selectors = new("names", SelectorForm.Instance);
    private static readonly ListForm<RewardRule> Rules = new(RuleForm.Instance);

    private static readonly WordForm<TaxBasis> TaxBases = new(
        ("included", TaxBasis.Included),
        ("excluded", TaxBasis.Excluded)
    );

    private static readonly WordForm<MultiplierCombination> Combinations = new(
        ("highest", MultiplierCombination.Highest),
        ("add", MultiplierCombination.Add),
        ("multiply", MultiplierCombination.Multiply)
    );

    internal static readonly JsonTable<LoyaltyProgramBuilder, LoyaltyProgram> Instance = new JsonTable<
        LoyaltyProgramBuilder,
        LoyaltyProgram
    >("program", "a program", "A loyalty program: selectors and rules as data.", Begin, builder => builder.Build())
        .Required("program", TextForm.Id, "the id of the program", (_, _) => { }, p => p.Id)
        .Optional(
            "format",
            FormatForm.Instance,
            "the version of the format; 0 is unstable",
            (_, _) => { },
            _ => FormatForm.Current,
            null,
            "0"
        )
        .Optional(
            "version",
            Versions,
            "the version of the program, counted by its author",
            (b, v) => b.VersionValue = (int)v,
            p => p.Version,
            null,
            "1"
        )
        .Optional(
            "name",
            NameForm.Instance,
            "what receipts call it; its id unless said",
            (b, v) => NameForm.Fill(b.Names, v),
            p => p.Name!,
            p => p.Name is null
        )
        .Required("currency", CurrencyForm.Instance, "the currency of all amounts", (_, _) => { }, p => p.Currency)
        .Optional(
            "taxBasis",
            TaxBases,
            "whether amounts include tax",
            (b, v) => b.TaxBasisValue = v,
            p => p.TaxBasis,
            p => p.TaxBasis == TaxBasis.Included,
            "\"included\""
        )
        .Optional(
            "timeZone",
            TextForm.Id,
            "the IANA time zone of all calendar windows",
            (b, v) => b.TimeZoneValue = v,
            p => p.TimeZone,
            p => p.TimeZone == "UTC",
            "\"UTC\""
        )
        .Optional(
            "businessDayStart",
            ClockForm.Start,
            "when a business day begins",
            (b, v) => b.BusinessDayStartValue = v,
            p => p.BusinessDayStart,
            p => p.BusinessDayStart == 0,
            "\"00:00\""
        )
        .Optional(
            "latenessDays",
            Days,
            "for how many days a sale may come late, or twice",
            (b, v) => b.LatenessDaysValue = (int)v,
            p => p.LatenessDays,
            p => p.LatenessDays == 7,
            "7"
        )
        .Optional(
            "pointDecimals",
            Decimals,
            "the decimals of points",
            (b, v) => b.PointDecimalsValue = (int)v,
            p => p.PointDecimals,
            p => p.PointDecimals == 0,
            "0"
        )
        .Optional(
            "multipliers",
            Combinations,
            "what several multipliers of points on one line come to",
            (b, v) => b.MultipliersValue = v,
            p => p.Multipliers,
            p => p.Multipliers == MultiplierCombination.Highest,
            "\"highest\""
        )
        .Optional(
            "memberAttributes",
            Names,
            "the attributes of members that rules may read",
            (b, v) => b.MemberAttributes.AddRange(v),
            p => p.MemberAttributes,
            p => p.MemberAttributes.Count == 0,
            "[]"
        )
        .Optional(
            "selectors",
            Selectors,
            "selectors by name",
            Fill,
            p => p.Selectors,
            p => p.Selectors.Count == 0,
            "{}"
        )
        .Optional(
            "pointValue",
            PointValueTable.Instance,
            "what points are worth where they are weighed against money; nothing unless said",
            (b, v) => b.PointValueValue = v,
            p => p.PointValue!,
            p => p.PointValue is null
        )
        .Optional(
            "marginGuard",
            MarginGuardTable.Instance,
            "how much of a sale's margin may be given away; no limit unless said",
            (b, v) => b.MarginGuardValue = v,
            p => p.MarginGuard!,
            p => p.MarginGuard is null
        )
        .Optional(
            "arbitration",
            ArbitrationForm.Instance,
            "which rules give together; all of them unless said",
            (b, v) => b.ArbitrationValue = v,
            p => p.Arbitration!,
            p => p.Arbitration is null
        )
        .Required("rules", Rules, "the rules", (b, v) => b.Rules.AddRange(v), p => p.Rules)
        .Optional(
            "journey",
            JourneyTable.Instance,
            "the way of a member through phases, which sales advance and rules may ask for; none unless said",
            (b, v) => b.JourneyValue = v,
            p => p.Journey!,
            p => p.Journey is null
        );

    /// <summary>The currency is needed before any amount, wherever it stands; its own row reports what is wrong with it.</summary>
    private static LoyaltyProgramBuilder Begin(DocumentReader reader, int node)
    {
        reader.Currency = Currency.TryParse(reader.Peek(node, "currency"u8), out var currency) ? currency : default;
        reader.PointDecimals = PointDecimals(reader, node);
        return new LoyaltyProgramBuilder(reader.Peek(node, "program"u8) ?? "", reader.Currency);
    }

    /// <summary>They are needed before any points; their own row reports what is wrong with them.</summary>
    private static int PointDecimals(DocumentReader reader, int node)
    {
        int said = reader.Find(node, "pointDecimals"u8);
        return
            said >= 0
            && reader.Tree.Kind(said) == JsonKind.Number
            && FixedPoint.TryParse(reader.Tree.Plain(said), 0, plain: false, out long decimals) == FixedPointResult.Ok
            && decimals is >= 0 and <= ProgramLimits.PointDecimals
            ? (int)decimals
            : 0;
    }

    private static void Fill(LoyaltyProgramBuilder builder, IReadOnlyList<KeyValuePair<string, Selector>> selectors)
    {
        foreach (var pair in selectors)
            builder.Selectors[pair.Key] = pair.Value;
    }
}
