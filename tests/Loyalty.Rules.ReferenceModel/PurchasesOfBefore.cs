using System.Globalization;
using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.CrossSell;
using NodaTime;

namespace Loyalty.Rules.ReferenceModel;

/// <summary>What a cross-sell asks of earlier purchases, and the days of them that it keeps.</summary>
internal static class PurchasesOfBefore
{
    /// <summary>Whether a rule asks what a member has bought before.</summary>
    internal static bool Asks(CrossSellRule rule) =>
        rule.Bought != BoughtWhen.InBasket || rule.Trial != TrialCondition.None;

    /// <summary>Whether what must have been bought before was.</summary>
    internal static bool WasBought(SaleAtHand sale, CrossSellRule rule)
    {
        if (rule.Bought == BoughtWhen.InBasket)
            return true;
        var (day, _) = Latest(sale, rule, PostingAccount.LastBought, "bought:");
        return day is { } last && (rule.Bought == BoughtWhen.Ever || Number(sale.Day) - last <= rule.BoughtWithinDays);
    }

    /// <summary>Whether the member has not tried what is offered.</summary>
    internal static bool IsTrial(SaleAtHand sale, CrossSellRule rule)
    {
        if (rule.Trial == TrialCondition.None)
            return true;
        var (day, known) = Latest(sale, rule, PostingAccount.LastTried, "tried:");
        return day is { } last
            ? rule.Trial == TrialCondition.NotBoughtFor && Number(sale.Day) - last > rule.NotBoughtForDays
            : known;
    }

    /// <summary>Keeps the days of what the sale buys, and of what is taken to have been bought before it.</summary>
    internal static void Keep(SaleAtHand sale, CrossSellRule rule)
    {
        if (rule.Bought != BoughtWhen.InBasket)
            Keep(sale, rule, PostingAccount.LastBought, "bought:", rule.When.Items);
        if (rule.Trial != TrialCondition.None)
            Keep(sale, rule, PostingAccount.LastTried, "tried:", rule.Offer.Items);
    }

    private static void Keep(
        SaleAtHand sale,
        CrossSellRule rule,
        PostingAccount account,
        string attribute,
        Selector items
    )
    {
        bool buys = sale.LinesOf(rule, items).Exists(line => line.Units.Exists(unit => unit.IsPositive));
        var day = buys ? Number(sale.Day) : Latest(sale, rule, account, attribute).Day;
        if (day is { } latest)
            sale.Post(rule.Id, account, sale.Before(rule.Id, account), Math.Max(1, latest));
    }

    /// <summary>The latest day before the sale, in days since 1970-01-01, or null for none; and whether that is known.</summary>
    private static (long? Day, bool IsKnown) Latest(
        SaleAtHand sale,
        CrossSellRule rule,
        PostingAccount account,
        string attribute
    )
    {
        long kept = sale.Before(rule.Id, account);
        if (kept != 0)
            return (kept, true);
        if (rule.History != PurchaseHistory.FromHost)
            return (rule.History == PurchaseHistory.AssumeBought ? Number(sale.Day) : null, true);
        string? said = sale.Declared(attribute + rule.Id);
        if (said == "never")
            return (null, true);
        return DateTime.TryParseExact(
            said,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var date
        )
            ? (Math.Max(1, Math.Min(Number(LocalDate.FromDateTime(date)), Number(sale.Day))), true)
            : (null, false);
    }

    private static long Number(LocalDate day) => BusinessCalendar.NumberOf(day);
}
