using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Tests.Receipts;

/// <summary>One ice-cream shop in three currencies: a cone costs 2.25 USD, 45,000 VND or 0.675 KWD.</summary>
internal sealed class IceCreamShop
{
    private readonly decimal _cone;
    private readonly TimeSpan _offset;

    private IceCreamShop(string currency, decimal cone, string zone, int offsetHours)
    {
        Currency = currency;
        _cone = cone;
        _offset = TimeSpan.FromHours(offsetHours);
        Plan = Program(currency, cone, zone).Compile(Catalog(Rules.Currency.Parse(currency).ToMinorUnits(cone)));
    }

    public string Currency { get; }

    public LoyaltyPlan Plan { get; }

    public static IceCreamShop In(string currency) =>
        currency switch
        {
            "VND" => new IceCreamShop("VND", 45_000m, "Asia/Ho_Chi_Minh", 7),
            "KWD" => new IceCreamShop("KWD", 0.675m, "Asia/Kuwait", 3),
            _ => new IceCreamShop("USD", 2.25m, "America/New_York", -4),
        };

    /// <summary>A sale at an hour of 1 June 2026; its lines cost a multiple of a cone.</summary>
    public TransactionBuilder Sale(string id, int hour = 15) =>
        Transaction.Create(id, new DateTimeOffset(2026, 6, 1, hour, 4, 0, _offset), Currency);

    public decimal Price(decimal cones) => cones * _cone;

    private static Catalog Catalog(long cone) =>
        Rules
            .Catalog.Create()
            .Item("vanilla", item => item.Name("Vanilla cone").Category("cone").Price(cone))
            .Item("double-sundae", item => item.Name("Double sundae").Category("sundae").Price(2 * cone))
            .Item("gelato", item => item.Name("Gelato by weight").Weighed())
            .Build();

    private static LoyaltyProgram Program(string currency, decimal cone, string zone) =>
        LoyaltyProgram
            .Create("scoop-club", currency)
            .Named("Scoop Club")
            .Named("vi", "Câu lạc bộ Kem")
            .TimeZone(zone)
            .BusinessDayStart(TimeSpan.FromHours(4))
            .Select("cones", items => items.Category("cone"))
            .Select("sundae", items => items.Sku("double-sundae"))
            .FreeItem(
                "sixth-cone",
                rule =>
                    rule.Named("Sixth cone free")
                        .Named("vi", "Kem thứ sáu miễn phí")
                        .Buy("cones", 5)
                        .Get("cones", 1)
                        .Costs(cone / 9)
                        .Feels(cone)
                        .Cap(new Cap(1, CapUnit.Units, CapScope.Member, CalendarWindow.Day))
            )
            .CrossSell(
                "dozen",
                rule => rule.Named("Dozen").Named("vi", "Một tá").When("cones", 12).Offer("sundae").Costs(cone / 3)
            )
            .BasketTiers(
                "big-basket",
                rule => rule.Named("Big basket").Named("vi", "Đơn lớn").Spend().AmountOff(20 * cone, 2 * cone)
            )
            .BasketTiers(
                "afternoon",
                rule =>
                    rule.Named("Afternoon")
                        .Named("vi", "Buổi chiều")
                        .Spend("sundae")
                        .PercentOff(0, 12.5m)
                        .During(Weekdays.Monday | Weekdays.Tuesday | Weekdays.Thursday, Hour(14), Hour(17))
            )
            .SignUpBonus("welcome", rule => rule.Named("Welcome gift").Named("vi", "Quà chào mừng").Points(500))
            .MemberTiers(
                "year",
                rule =>
                    rule.Named("Year")
                        .Named("vi", "Cả năm")
                        .Tier("bronze", 0, 1, cone / 2.25m, "Bronze")
                        .Tier("gold", 30 * cone, 2, cone / 2.25m, "Gold")
            )
            .Build();

    private static TimeSpan Hour(int hour) => TimeSpan.FromHours(hour);
}
