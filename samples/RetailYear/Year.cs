using System.Diagnostics;
using Loyalty.Rules;

namespace RetailYear;

/// <summary>A year of a real shop: all lines of the file through two programs, in the order in which they happened.</summary>
internal static class Year
{
    /// <summary>Replays the file and prints what came of it.</summary>
    /// <returns>Whether the figures agree with the published ones.</returns>
    public static bool Replay(string path, TextWriter output)
    {
        var clock = Stopwatch.StartNew();
        var progress = new ProgressBar();
        var catalog = Goods.ReadCatalog(path, progress);
        var catalogTime = clock.Elapsed;
        var counting = new ClubReplay(Clubs.Counting(), catalog);
        var club = new ClubReplay(Clubs.GiftClub(), catalog);
        var totals = new YearTotals();
        var rules = new Stopwatch();
        var london = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");
        var invoices = new Invoices(catalog, invoice => Take(invoice, totals, counting, club, london, rules));
        long lines = Read(path, invoices, progress);
        progress.Clear();

        var report = new Report(output);
        PrintYear(report, totals, invoices, lines, catalog);
        PrintCounting(report, totals, counting);
        PrintClub(report, club);
        report.Heading("Rate");
        report.Line("seconds, both programs, file read twice", Report.Number((decimal)clock.Elapsed.TotalSeconds, 2));
        report.Line("  of these reading the goods", Report.Number((decimal)catalogTime.TotalSeconds, 2));
        report.Line("  of these deciding", Report.Number((decimal)rules.Elapsed.TotalSeconds, 2));
        report.Count("lines decided a second", (long)(2 * lines / Math.Max(0.001, rules.Elapsed.TotalSeconds)));
        report.Text(
            report.Agrees
                ? "\nAll figures agree with the published ones."
                : "\nSOME FIGURES DO NOT AGREE WITH THE PUBLISHED ONES."
        );
        return report.Agrees;
    }

    private static long Read(string path, Invoices invoices, ProgressBar progress)
    {
        using var reader = new RetailReader(path);
        while (reader.TryRead(out var line))
        {
            invoices.Add(line);
            if (reader.LinesRead % 4096 == 0)
                progress.Show("sales", reader.Progress);
        }
        invoices.Close();
        return reader.LinesRead;
    }

    private static void Take(
        Invoice invoice,
        YearTotals totals,
        ClubReplay counting,
        ClubReplay club,
        TimeZoneInfo zone,
        Stopwatch rules
    )
    {
        if (!totals.Count(invoice))
            return;
        var at = new DateTimeOffset(invoice.LocalTime, zone.GetUtcOffset(invoice.LocalTime));
        rules.Start();
        counting.Take(invoice, at);
        club.Take(invoice, at);
        rules.Stop();
    }

    private static void PrintYear(Report report, YearTotals totals, Invoices invoices, long lines, Catalog catalog)
    {
        report.Heading("The year");
        report.Held("lines", lines, 541_909);
        report.Held("invoices", totals.Invoices, 25_900);
        report.Count("  returns, left to the ledger", totals.Returns);
        report.Count("  adjustments and invoices of 0, left out", totals.Adjustments);
        report.Held("customers", totals.Customers, 4_372);
        report.Held("codes", catalog.Count, 4_070);
        report.Held("net, exactly", Report.Number(totals.Net / 1000m, 3), "9,747,747.934");
        report.Held("invoices above 0, exactly", Report.Number(totals.Positive / 1000m, 3), "10,666,684.544");
        report.Pounds("invoices above 0, in pence", totals.Pence);
        foreach (string line in invoices.Rounded)
            report.Text("  rounded to pence: " + line);
    }

    private static void PrintCounting(Report report, YearTotals totals, ClubReplay counting)
    {
        report.Heading("Counting: a point for each whole pound of an invoice");
        report.Held("points", counting.Points, 8_902_670);
        report.Held("customers, purchases less returns, from 500", totals.CustomersFrom(500), 2_540);
        report.Held("customers, purchases less returns, from 2,000", totals.CustomersFrom(2_000), 876);
        report.Held("customers, purchases less returns, from 10,000", totals.CustomersFrom(10_000), 97);
        report.Count("buyers", counting.Members.Count);
        foreach (var (tier, pounds) in new[] { ("silver", 500L), ("gold", 2_000L), ("platinum", 10_000L) })
            report.Count(
                $"  in tier {tier} or above, returns not taken back",
                counting.Members.Count(one => one.Measure("spend") >= pounds * 100)
            );
    }

    private static void PrintClub(Report report, ClubReplay club)
    {
        report.Heading("Gift Club: all four families");
        report.Count("sales decided", club.Sales);
        report.Count("  refused", club.Refused);
        report.Pounds("discounts", club.Discount);
        report.Count("points", club.Points);
        report.Count("nudges", club.Nudges);
        foreach (var rule in club.Plan.Program.Rules)
        {
            var given = club.Rules.GetValueOrDefault(rule.Id) ?? new RuleTotals();
            report.Line(rule.Name?.In("en") ?? rule.Id, $"{Report.Number(given.Awards)} awards");
            if (given.Points > 0)
                report.Count("  points", given.Points);
            if (given.Units > 0)
                report.Count("  units", given.Units);
            if (given.Discount > 0)
                report.Pounds("  off", given.Discount);
            if (given.Cost > 0)
                report.Line(
                    "  costs the shop / feels to customers like",
                    $"{Report.Number(given.Cost / 100m, 2)} / {Report.Number(given.PerceivedValue / 100m, 2)}"
                );
        }
    }
}
