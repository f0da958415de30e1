using System.Globalization;
using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Tests.GuardRails;

/// <summary>Programs and baskets drawn from a seed, over a catalog of a few words.</summary>
internal sealed class ManyRules
{
    private static readonly string[] Words = ["a", "b", "c", "d", "e"];

    private readonly Random _random;

    public ManyRules(int seed)
    {
#pragma warning disable CA5394 // A test wants a seed, not secrecy.
        _random = new Random(seed);
#pragma warning restore CA5394
        Catalog = Shop.CatalogOf(AddGoods);
        var builder = LoyaltyProgram.Create("many", "USD").Select("named", s => s.Tag(Word()));
        for (int i = 0; i < 40; i++)
            AddRule(builder, i.ToString(CultureInfo.InvariantCulture));
        Program = builder.Build();
    }

    public Catalog Catalog { get; }

    public LoyaltyProgram Program { get; }

    public Line[] Basket() =>
        [
            .. Enumerable
                .Range(0, Next(1, 6))
                .Select(_ => Goods.Each(Catalog.Items[Next(0, Catalog.Count)].Sku, Next(1, 9), Next(1, 6) * 100)),
        ];

    private void AddGoods(CatalogBuilder goods)
    {
        goods.Category("a", "b").Category("b", "c");
        foreach (int i in Enumerable.Range(0, 12))
            goods.Item("item-" + i.ToString("00", CultureInfo.InvariantCulture), Describe);
    }

    private void Describe(CatalogItemBuilder item)
    {
        if (Next(0, 3) > 0)
            item.Category(Word());
        if (Next(0, 3) > 0)
            item.Brand(Word());
        if (Next(0, 3) > 0)
            item.Tag(Word()).Attribute(Word(), Word());
    }

    private void AddRule(LoyaltyProgramBuilder program, string id)
    {
        switch (Next(0, 5))
        {
            case 0:
                program.FreeItem("card-" + id, r => r.Buy(Any(), 3).Get(Any(), 1).Except(Any()));
                break;
            case 1:
                program.CrossSell("pair-" + id, r => r.When(Any(), 2).Offer(Any(), 1));
                break;
            case 2:
                program.BasketTiers("step-" + id, r => r.Spend(Any()).On(Any()).AmountOff(5m, 1m));
                break;
            case 3:
                program.MemberTiers("tier-" + id, r => r.Items(Any()).Tier("only", 0m, 1m, 1m));
                break;
            default:
                program.SignUpBonus("join-" + id, r => r.AmountOff(1m).On(Any()));
                break;
        }
    }

    private Selector Any() =>
        Next(0, 10) switch
        {
            0 => Selector.Everything,
            1 => Selector.Named("named"),
            2 => Goods.Where(s => s.Price(Next(1, 3) * 100, Next(3, 6) * 100)),
            3 => Goods.Where(s => s.Category(Word()).Not(Goods.Where(n => n.Brand(Word())))),
            4 => Goods.Where(s => s.Any(Goods.Where(one => one.Brand(Word())), Goods.Where(two => two.Tag(Word())))),
            5 => Goods.Where(s => s.All(Goods.Category(Word()), Goods.Where(two => two.Price(200, null)))),
            6 => Goods.Where(s => s.Attribute(Word(), Word())),
            7 => Goods.Sku(Catalog.Items[Next(0, Catalog.Count)].Sku),
            8 => Goods.Where(s => s.Brand(Word(), Word())),
            _ => Goods.Category(Word()),
        };

    private string Word() => Words[Next(0, Words.Length)];

#pragma warning disable CA5394
    private int Next(int from, int to) => _random.Next(from, to);
#pragma warning restore CA5394
}
