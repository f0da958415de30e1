using Loyalty.Rules.Json.Forms;
using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Json;

/// <summary>Who and what sale a rule is for.</summary>
internal static class EligibilityTable
{
    private static readonly OneOrMoreForm<string> Words = new(TextForm.Id);

    private static readonly MapForm<IReadOnlyList<string>> Attributes = new(
        "names",
        new OneOrMoreForm<string>(TextForm.Any, mayBeEmpty: true),
        mayBeEmpty: false
    );

    private static readonly OneOrMoreForm<MemberCondition> Members = new(MemberConditionTable.Instance);

    private static readonly OneOrMoreForm<BasketCondition> Baskets = new(BasketConditionTable.Instance);

    private static readonly WordForm<EmployeeSales> Employees = new(
        ("included", EmployeeSales.Included),
        ("excluded", EmployeeSales.Excluded),
        ("only", EmployeeSales.Only)
    );

    internal static readonly JsonTable<EligibilityBuilder, Eligibility> Instance = new JsonTable<
        EligibilityBuilder,
        Eligibility
    >(
        "eligibility",
        "an eligibility",
        "Who and what sale a rule is for: every condition that is given must hold.",
        (reader, _) => new EligibilityBuilder(reader.Currency, reader.PointDecimals),
        builder => builder.Build()
    )
        .Optional(
            "stores",
            Words,
            "any of these stores",
            (b, v) => b.Stores.AddRange(v),
            e => e.Stores,
            e => e.Stores.Count == 0
        )
        .Optional(
            "channels",
            Words,
            "any of these channels",
            (b, v) => b.Channels.AddRange(v),
            e => e.Channels,
            e => e.Channels.Count == 0
        )
        .Optional(
            "tenders",
            Words,
            "paid with one of these kinds of tender, at least in part",
            (b, v) => b.Tenders.AddRange(v),
            e => e.Tenders,
            e => e.Tenders.Count == 0
        )
        .Optional(
            "codes",
            Words,
            "any of these codes is presented",
            (b, v) => b.Codes.AddRange(v),
            e => e.Codes,
            e => e.Codes.Count == 0
        )
        .Optional(
            "attributes",
            Attributes,
            "attributes of the member by name, each with the values of which one must hold",
            Fill,
            AttributeMerge.Of,
            e => e.Attributes.Count == 0
        )
        .Optional(
            "segments",
            Words,
            "the member's attribute 'segment' is any of these",
            (b, v) => b.Segments.AddRange(v),
            e => e.Segments,
            e => e.Segments.Count == 0
        )
        .Optional(
            "birthday",
            BirthdayTable.Instance,
            "the business days around the member's attribute 'birthday', such as 02-29",
            (b, v) => b.BirthdayValue = v,
            e => e.Birthday!,
            e => e.Birthday is null
        )
        .Optional(
            "tier",
            TierConditionTable.Instance,
            "a tier held before the sale",
            (b, v) => b.TierValue = v,
            e => e.Tier!,
            e => e.Tier is null
        )
        .Optional(
            "purchase",
            PurchaseForm.Instance,
            "only the member's purchase of this number, or every so many-th",
            (b, v) =>
            {
                b.PurchaseValue = v.Number;
                b.PurchaseEveryValue = v.Every;
            },
            e => new PurchaseNumber(e.Purchase, e.PurchaseEvery),
            e => e.Purchase is null && e.PurchaseEvery is null
        )
        .Optional(
            "phases",
            Words,
            "the member is in any of these phases of the program's journey before the sale, or in one inside them",
            (b, v) => b.Phases.AddRange(v),
            e => e.Phases,
            e => e.Phases.Count == 0
        )
        .Optional(
            "member",
            Members,
            "ranges in which something of the member must lie before the sale",
            (b, v) => b.Member.AddRange(v),
            e => e.Member,
            e => e.Member.Count == 0
        )
        .Optional(
            "basket",
            Baskets,
            "what the basket must hold besides",
            (b, v) => b.Baskets.AddRange(v),
            e => e.Basket,
            e => e.Basket.Count == 0
        )
        .Optional(
            "employees",
            Employees,
            "how sales to employees are treated",
            (b, v) => b.EmployeesValue = v,
            e => e.Employees,
            e => e.Employees == EmployeeSales.Included,
            "\"included\""
        );

    internal static bool IsAnyone(Eligibility eligibility) =>
        eligibility.Stores.Count == 0
        && eligibility.Channels.Count == 0
        && eligibility.Tenders.Count == 0
        && eligibility.Codes.Count == 0
        && eligibility.Basket.Count == 0
        && eligibility.Employees == EmployeeSales.Included
        && !eligibility.NeedsMember;

    private static void Fill(
        EligibilityBuilder builder,
        IReadOnlyList<KeyValuePair<string, IReadOnlyList<string>>> attributes
    )
    {
        foreach (var pair in attributes)
            builder.Attribute(pair.Key, [.. pair.Value]);
    }
}
