using System.Globalization;
using Loyalty.Rules.Rewards.Custom;

namespace Loyalty.Rules.Tests;

/// <summary>A shop with one program and one regular customer, Ann: each sale is decided upon the state that the one before left.</summary>
internal sealed class Shop
{
    private int _sales;

    public Shop(
        Action<LoyaltyProgramBuilder> program,
        Action<CatalogBuilder>? goods = null,
        string currency = "USD",
        Dictionary<string, ICustomRewardRule>? custom = null
    )
    {
        var builder = LoyaltyProgram.Create("shop", currency);
        program(builder);
        Plan = builder.Build().Compile(goods is null ? null : CatalogOf(goods), custom ?? []);
        Currency = Currency.Parse(currency);
        Ann = Plan.NewMember("ann");
    }

    public LoyaltyPlan Plan { get; }

    public Currency Currency { get; }

    public MemberState Ann { get; set; }

    /// <summary>When the next sale is made. It is a Monday.</summary>
    public DateTimeOffset Now { get; private set; } = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    /// <summary>Lets the next sales be made at a time such as "2026-06-01 15:00", in UTC.</summary>
    public Shop At(string utc)
    {
        Now = DateTimeOffset.Parse(utc, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
        return this;
    }

    /// <summary>Sells to Ann.</summary>
    public Decision Sell(params Line[] lines) => Sell(null, lines);

    /// <summary>Sells to Ann, with a store, a tender, a wish to enrol, ...</summary>
    public Decision Sell(Action<SaleDetailsBuilder>? with, params Line[] lines)
    {
        var decision = Plan.Evaluate(Sale(Id(), "ann", with, lines), Ann);
        Ann = decision.NextState!;
        return decision;
    }

    public Decision SellToGuest(params Line[] lines) => SellToGuest(null, lines);

    public Decision SellToGuest(Action<SaleDetailsBuilder>? with, params Line[] lines) =>
        Plan.Evaluate(Sale(Id(), null, with, lines));

    /// <summary>Decides a sale to Ann that nobody applies.</summary>
    public Decision Try(string id, params Line[] lines) => Plan.Evaluate(Sale(id, "ann", null, lines), Ann);

    public Transaction Sale(string id, string? member, Action<SaleDetailsBuilder>? with, params Line[] lines)
    {
        var details = new SaleDetailsBuilder();
        with?.Invoke(details);
        return new Transaction(new SaleHeader(id, Now, Currency, member, details.Build()), lines);
    }

    public static Catalog CatalogOf(Action<CatalogBuilder> goods)
    {
        var builder = Catalog.Create();
        goods(builder);
        return builder.Build();
    }

    private string Id() => "sale-" + (++_sales).ToString(CultureInfo.InvariantCulture);
}
