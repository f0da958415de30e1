using System.Text.Json.Nodes;
using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.Redemption;

namespace Loyalty.Rules.Laws.Generators;

/// <summary>Gives a program rewards for points, and its sales requests for them and choices of items. Has dice of its own: no other draw changes.</summary>
internal sealed class RequestGenerator
{
    private static readonly string[] Ids = ["buy", "Buy", "0"];

    private readonly Dice _dice;
    private readonly Timeline _time;
    private readonly MoreFeatures _more;
    private readonly SelectorGenerator _selectors;
    private readonly Dictionary<SaleDetails, SaleDetails> _asked = [];

    internal RequestGenerator(int seed, Timeline time, MoreFeatures more)
    {
        _dice = new Dice(unchecked((seed * 31) + (int)Features.Requests));
        _time = time;
        _more = more;
        _selectors = new SelectorGenerator(_dice);
    }

    /// <summary>The program with one to three rewards, and mostly with points that are soon enough for them.</summary>
    internal LoyaltyProgram Redeemable(LoyaltyProgram program)
    {
        if (!_dice.Chance(80))
            return program;
        var added = LoyaltyProgram.Create("added", program.Currency.Code);
        if (_dice.Chance(90))
            added.BasketTiers("earn", rule => rule.Spend().Points(0, _dice.Of<long>(1, 7, 10, 25)));
        foreach (string id in _dice.Some(Ids, _dice.Weighted(0, 40, 40, 20)))
            added.Redemption(id, rule => Describe(rule, program.Currency));
        return With(program, added.Build());
    }

    /// <summary>Puts rules of one program among those of another, whatever else that one says.</summary>
    private LoyaltyProgram With(LoyaltyProgram program, LoyaltyProgram added)
    {
        var all = JsonNode.Parse(program.ToJson())!;
        var rules = all["rules"]!.AsArray();
        foreach (var rule in JsonNode.Parse(added.ToJson())!["rules"]!.AsArray())
            rules.Insert(_dice.Below(rules.Count + 1), rule!.DeepClone());
        return LoyaltyProgram.Parse(all.ToJsonString());
    }

    /// <summary>The history with requests; a sale that is sent twice asks for the same.</summary>
    internal List<Transaction> Asking(IEnumerable<Transaction> history, LoyaltyProgram program)
    {
        var all = new List<Transaction>();
        foreach (var sale in history)
        {
            if (!_asked.TryGetValue(sale.Header.Details, out var details))
                _asked.Add(sale.Header.Details, details = Asking(sale.Header.Details, program));
            all.Add(With(sale, details));
        }
        return all;
    }

    private void Describe(RedemptionRuleBuilder rule, Currency currency)
    {
        rule.Points(_dice.Of<long>(1, 5, 5, 10, 20, 33));
        if (_dice.Chance(40))
            rule.IncludingThisSale();
        bool items = _dice.Chance(50);
        if (items)
            rule.Get(Items(), _dice.Weighted(0, 60, 25, 15));
        else if (_dice.Chance(50))
            rule.On(Items());
        switch (_dice.Weighted(items ? 50 : 0, 20, 30, 15))
        {
            case 0:
                break;
            case 1:
                rule.PercentOff(_dice.Of(10m, 33.3333m, 50m, 100m, 0.0001m));
                break;
            case 2:
                rule.AmountOff(Amounts.Major(currency, _dice.Of<long>(1, 2, 50, 100, 333, 5000)));
                break;
            default:
                rule.FixedPrice(Amounts.Major(currency, _dice.Of<long>(0, 1, 333, 1000)));
                break;
        }
        var aside = _dice.Aside(4);
        if (_more.Has(Features.BasketInFull) && rule.RewardValue is { Kind: RewardKind.PercentOff } && aside.Chance(50))
            rule.RewardValue = rule.RewardValue.RoundedBy(PieceGenerator.RoundingOfMoney(aside));
        if (_dice.Chance(30))
            rule.Cap(Cap(items));
        if (_dice.Chance(40))
            new ConditionGenerator(_dice, _time, _selectors, currency, _more).Describe(rule, []);
    }

    private Selector Items() => _dice.Chance(40) ? Selector.Everything : _selectors.Next();

    private Cap Cap(bool items)
    {
        var unit = items
            ? _dice.Of(CapUnit.Money, CapUnit.Points, CapUnit.Times, CapUnit.Units)
            : _dice.Of(CapUnit.Money, CapUnit.Points, CapUnit.Times);
        var scope = _dice.Of(CapScope.Transaction, CapScope.Member);
        long amount = unit switch
        {
            CapUnit.Money => _dice.Of<long>(1, 100, 250, 333, 3000),
            CapUnit.Points => _dice.Of<long>(1, 10, 20, 50),
            _ => _dice.Of<long>(1, 2, 3),
        };
        var window = scope == CapScope.Member ? _dice.Of(CalendarWindow.Day, CalendarWindow.Lifetime) : default;
        return new Cap(amount, unit, scope, window);
    }

    private SaleDetails Asking(SaleDetails said, LoyaltyProgram program)
    {
        var details = WithoutRequests(said);
        foreach (var rule in program.Rules)
        {
            if (rule is RedemptionRule && _dice.Chance(60))
                Redeem(details, rule.Id);
            if (rule.DecidedIn == RewardStage.Item && _dice.Chance(15))
                details.Choose(rule.Id, [.. _dice.Some(Words.Skus, _dice.Between(1, 3))]);
        }
        if (_dice.Chance(1))
            details.Redeem("nothing");
        return details.Build();
    }

    private void Redeem(SaleDetailsBuilder details, string rule)
    {
        bool orRefuseSale = _dice.Chance(12);
        decimal? claimed = _dice.Chance(20) ? _dice.Of(0m, 1m, 5m, 2.125m, 1_000_000_000_000_000m) : null;
        if (_dice.Chance(40))
            details.RedeemMost(rule, orRefuseSale, claimed);
        else
            details.Redeem(rule, _dice.Of(1, 1, 1, 2, 2, 3, 1_000_000), orRefuseSale, claimed);
    }

    /// <summary>The sale without requests of rules that a program does not have, or not any more.</summary>
    internal static Transaction Within(Transaction sale, LoyaltyProgram program)
    {
        var said = sale.Header.Details;
        bool Has(string rule) => program.Rules.Any(one => one.Id == rule);
        if (said.Redemptions.All(one => Has(one.RuleId)) && said.Choices.All(one => Has(one.RuleId)))
            return sale;
        var details = WithoutRequests(said);
        foreach (var request in said.Redemptions.Where(one => Has(one.RuleId)))
            details.Add(request);
        foreach (var choice in said.Choices.Where(one => Has(one.RuleId)))
            details.Add(choice);
        return With(sale, details.Build());
    }

    /// <summary>The same sale with other details.</summary>
    internal static Transaction With(Transaction sale, SaleDetails details) =>
        new(
            new SaleHeader(sale.Id, sale.Header.At, sale.Header.Currency, sale.Header.MemberId, details),
            [.. sale.Lines]
        );

    /// <summary>What a sale says besides its requests.</summary>
    internal static SaleDetailsBuilder WithoutRequests(SaleDetails said)
    {
        var copy = new SaleDetailsBuilder().Enrol(said.Enrol).Training(said.Training).Employee(said.Employee);
        if (said.Store is not null)
            copy.Store(said.Store);
        if (said.Channel is not null)
            copy.Channel(said.Channel);
        foreach (var tender in said.Tenders)
            copy.Tender(tender.Kind, tender.Amount);
        foreach (var attribute in said.Attributes)
            copy.Attribute(attribute.Key, attribute.Value);
        return copy.Code([.. said.Codes]);
    }
}
