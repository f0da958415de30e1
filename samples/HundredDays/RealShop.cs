using System.Text;
using Loyalty.Rules.Journeys;
using RetailYear;

namespace HundredDaysSample;

/// <summary>A year of a real shop: every invoice of a known customer that is no credit note is a purchase.</summary>
internal static class RealShop
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    /// <summary>Replays the file and prints what came of it.</summary>
    /// <returns>Whether the figures agree with the published ones.</returns>
    public static bool Replay(string path, TextWriter output)
    {
        var customers = Read(path);
        var plan = HundredDays.Create().TimeZone("Europe/London").Build().Compile();
        var lastDay = customers.Values.SelectMany(one => one.Purchases.Values).Max().Date;
        // The shop looks when it opens on the next morning: by then each hundredth day is over.
        var now = At(lastDay.AddDays(1).AddHours(8));
        var lives = customers.Values.Select(one => new RealLife(plan, LogOf(one), now)).ToList();

        var report = new Report(output);
        report.Heading("A real shop: Online Retail, 2010-12-01 to 2011-12-09");
        ShopFunnel.Print(report, plan, lives.ConvertAll(life => life.Record), now);
        report.Text(
            "The file knows of no cards, tiers and friends, so that Accomplish is the fourth visit, and nobody is an Advocate."
        );
        report.Heading("The hundred days");
        int over = lives.Count(life => life.CameAgain is not null);
        int again = lives.Count(life => life.CameAgain == true);
        report.Text($"Bought again within a hundred days: {ShopFunnel.Of(again, over)}.");
        report.Held("whose hundred days are over, by the clock", over, 3_317);
        report.Held("  of these came again within them", again, 1_603);
        var (observed, returned) = ByCalendar(customers.Values, lastDay);
        report.Held("the same, counted by the calendar instead", observed, 3_317);
        report.Held("  of these came again within them", returned, 1_603);
        var (customer, shown) = customers.Keys.Zip(lives).First(one => one.Second.WentThrough("won-back"));
        report.Heading($"One customer's way: {customer}");
        foreach (string line in shown.Moves())
            report.Text(line);
        return report.Agrees;
    }

    private static SortedDictionary<int, RealCustomer> Read(string path)
    {
        var customers = new SortedDictionary<int, RealCustomer>();
        var progress = new ProgressBar();
        using var reader = new RetailReader(path);
        while (reader.TryRead(out var line))
        {
            if (reader.LinesRead % 4096 == 0)
                progress.Show("invoices", reader.Progress);
            if (line.Customer == 0 || line.IsReturn)
                continue;
            if (!customers.TryGetValue(line.Customer, out var customer))
                customers.Add(line.Customer, customer = new RealCustomer());
            // A few invoices have lines of two minutes: the first is when the customer came.
            customer.Purchases.TryAdd(Encoding.UTF8.GetString(line.Invoice), line.LocalTime);
        }
        progress.Clear();
        return customers;
    }

    /// <summary>The customer gets a number at the first purchase, which is how they join.</summary>
    private static List<JourneyEvent> LogOf(RealCustomer customer)
    {
        var log = customer
            .Purchases.OrderBy(one => one.Value)
            .Select(one => new JourneyEvent(one.Key, HundredDaysEvents.Purchase, At(one.Value)))
            .ToList();
        log.Insert(0, new JourneyEvent("0", HundredDaysEvents.Enrolled, log[0].At));
        return log;
    }

    /// <summary>Customers whose first day lies a hundred days back or more, and those of them who bought on another day up to the hundredth.</summary>
    private static (int Observed, int Again) ByCalendar(IEnumerable<RealCustomer> customers, DateTime lastDay)
    {
        var observed = customers
            .Select(one =>
                (Days: one.Purchases.Values.Select(at => at.Date).ToList(), First: one.Purchases.Values.Min().Date)
            )
            .Where(one => (lastDay - one.First).Days >= 100)
            .ToList();
        return (
            observed.Count,
            observed.Count(one => one.Days.Exists(day => day > one.First && (day - one.First).Days <= 100))
        );
    }

    private static DateTimeOffset At(DateTime local) => new(local, London.GetUtcOffset(local));
}
