using System.Globalization;
using Loyalty.Rules.Laws.Generators;
using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.CrossSell;

namespace Loyalty.Rules.Laws;

/// <summary>The sales of a member, from which the days of purchases are read anew each time: slow and obvious.</summary>
internal sealed class PurchaseLog(World world, Tally tally)
{
    private readonly List<(long Day, Transaction Sale, Decision Decision)> _sales = [];
    private readonly Dictionary<Selector, LoyaltyPlan> _probes = [];

    internal void Add(Transaction sale, Decision decision) =>
        _sales.Add((Math.Max(1, world.Plan.Compiled.Calendar.BusinessDayOf(sale.Header.At.UtcTicks)), sale, decision));

    /// <summary>The latest day on which something of a selector was bought; what is assumed or said counts where nothing is known.</summary>
    internal long LastDay(CrossSellRule rule, Selector items, string attribute)
    {
        long last = 0;
        foreach (var (day, sale, decision) in _sales)
        {
            var told = decision.Outcomes.SingleOrDefault(one => one.RuleId == rule.Id);
            if (last == 0 && told.RuleId is not null)
                last = Known(rule, sale, attribute + rule.Id, day);
            if (!Buys(rule, items, sale))
                continue;
            last = day;
            tally.Meet("a purchase kept");
            tally.Meet(told.Verdict == Verdict.OutsideWindow, "a rule that was not for the sale");
        }
        return last;
    }

    private long Known(CrossSellRule rule, Transaction sale, string attribute, long today)
    {
        tally.Meet(rule.History == PurchaseHistory.AssumeBought, "a history that was assumed");
        if (rule.History == PurchaseHistory.AssumeBought)
            return today;
        if (rule.History == PurchaseHistory.AssumeNever)
            return 0;
        string? said = sale.Header.Details.Attributes.FirstOrDefault(pair => pair.Key == attribute).Value;
        if (!DateTime.TryParseExact(said, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return 0;
        tally.Meet("a history that the host said");
        return Math.Max(1, Math.Min(today, (day.Ticks / TimeSpan.TicksPerDay) - 719_162));
    }

    /// <summary>Whether a rule that counts units of the same lines counts any.</summary>
    private bool Buys(CrossSellRule rule, Selector items, Transaction sale)
    {
        if (!_probes.TryGetValue(items, out var probe))
            _probes.Add(items, probe = ProbeOf(items, rule.Except));
        var header = new SaleHeader("probe", Shop.Noon, world.Program.Currency, null);
        return probe.Evaluate(new Transaction(header, [.. sale.Lines])).Outcomes.Any(one => one.Have > 0);
    }

    private LoyaltyPlan ProbeOf(Selector items, Selector? except)
    {
        var builder = LoyaltyProgram.Create("probe", world.Program.Currency.Code);
        foreach (var selector in world.Program.Selectors)
            builder.Selectors.Add(selector.Key, selector.Value);
        builder.BasketTiers(
            "probe",
            tiers =>
            {
                tiers.Units(items).Step(1_000_000_000, Reward.AmountOff(1));
                if (except is not null)
                    tiers.Except(except);
            }
        );
        return builder.Build().Compile(world.Catalog);
    }
}
