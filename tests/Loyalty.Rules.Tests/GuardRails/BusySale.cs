using static Loyalty.Rules.Tests.Goods;

namespace Loyalty.Rules.Tests.GuardRails;

/// <summary>A sale that gives the engine much to do, upon the state of a member with a past, or a guest's.</summary>
internal sealed class BusySale
{
    private static readonly string[] Flavours = ["almond", "banana", "cherry", "date", "elder", "fig", "grape"];

    private static readonly Catalog Catalog = Shop.CatalogOf(goods =>
    {
        goods.Category("cone", "ice");
        foreach (string flavour in Flavours)
            goods.Item(flavour, item => item.Category("cone").Brand("own").Tag("cold").Cost(25).Price(225));
        goods.Item("sundae", item => item.Category("ice").Price(450)).Item("nuts", item => item.Weighed());
    });

    private BusySale(LoyaltyPlan plan, SaleHeader header, Line[] lines, MemberState? member)
    {
        Plan = plan;
        Header = header;
        Lines = lines;
        Member = member?.ToBuilder();
    }

    public LoyaltyPlan Plan { get; }
    public SaleHeader Header { get; }
    public Line[] Lines { get; }
    public MemberState.Builder? Member { get; }

    public static BusySale Of(string kind) =>
        kind switch
        {
            "item keys, four families" => Make(Keys()),
            "skus with a catalog" => Make(Skus()),
            "skus without a catalog" => Make(Skus(), catalog: false),
            "unsorted lines that merge" => Make([.. Enumerable.Reverse(Keys()), .. Keys(), .. Skus(), .. Keys()]),
            "details" => Make(Detailed()),
            "a zone" => Make(Keys(), zone: "America/New_York"),
            "caps that cut" => Make([.. Keys(), .. Keys()], caps: true),
            "a guest" => Make(Keys(), guest: true),
            "joining" => Make(Keys(), details: sale => sale.Enrol()),
            "conditions" => Make(Keys(), details: sale => sale.Store("harbour").Channel("web").Tender("card", 900)),
            "tiers in full" => Make(Keys(), program: BusyTiers.Build()),
            "a tree, combining and a guard" => Make([.. Keys(), .. Skus()], program: ChoosyProgram.Build()),
            "rewards for points" => Make(
                Keys(),
                details: sale => sale.Redeem("voucher", 2).RedeemMost("treat").Redeem("dear")
            ),
            "rewards for points of this sale" => Make(
                [.. Enumerable.Reverse(Keys())],
                details: sale => sale.Redeem("own").Redeem("treat")
            ),
            "choices of items" => Make(
                Keys(),
                details: sale => sale.Choose("sixth-cone", "grape", "fig").Choose("treat", "sundae").Redeem("treat")
            ),
            "a thousand lines" => Make([.. Enumerable.Range(0, 1000).Select(i => Keys()[i % Flavours.Length])]),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such sale."),
        };

    public Admission Decide(DecisionBuffer into)
    {
        var view = new SaleView(Header, Lines);
        return Member is null ? Plan.Evaluate(view, into) : Plan.Evaluate(view, Member, into);
    }

    private static Line[] Keys() =>
        [
            .. Flavours.Select((sku, i) => new Line(Catalog[sku], 1 + (i % 3), 225 * (1 + (i % 3)))),
            new Line(Catalog["sundae"], 2, 900),
            new Line(Catalog["nuts"], Quantity.FromThousandths(455), 318),
        ];

    private static Line[] Skus() =>
        [.. Flavours.Select((sku, i) => Each(sku, 1 + (i % 3), 200)), Each("sundae", 2, 450), Each("unknown", 3, 99)];

    private static Line[] Detailed()
    {
        var kept = Details(line => line.NotDiscountable().Category("cone"));
        var topping = Details(line => line.Tag("topping").Attribute("size", "large").Brand("guest").Parent("1"));
        return
        [
            .. Keys(),
            new Line(Catalog["fig"], 3, 700, kept, "7"),
            new Line("sprinkles", 2, 90, topping, "8"),
            new Line("sprinkles", 2, 90, topping),
            new Line("delivery", 1, 300, Details(line => line.Kind(LineKind.Fee))),
            new Line("sundae", 1, 0, Details(line => line.GrantedBy("dozen"))),
        ];
    }

    private static BusySale Make(
        Line[] lines,
        bool catalog = true,
        string zone = "UTC",
        bool caps = false,
        bool guest = false,
        LoyaltyProgram? program = null,
        Action<SaleDetailsBuilder>? details = null
    )
    {
        var plan = (program ?? BusyProgram.Build(zone, caps)).Compile(catalog ? Catalog : null);
        var currency = Currency.Parse("USD");
        var at = new DateTimeOffset(2026, 6, 1, 15, 4, 0, TimeSpan.FromHours(-4));
        var with = new SaleDetailsBuilder();
        details?.Invoke(with);
        var past = new Transaction(new SaleHeader("past", at, currency, "ann"), [Each("almond", 8, 225)]);
        return new BusySale(
            plan,
            new SaleHeader("sale", at.AddDays(1), currency, guest ? null : "ann", with.Build()),
            lines,
            guest ? null : plan.Evaluate(past, plan.NewMember("ann")).NextState
        );
    }
}
