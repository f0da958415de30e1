using Loyalty.Rules.Journeys;
using RetailYear;

namespace HundredDaysSample;

/// <summary>A funnel in words that whoever keeps a shop understands.</summary>
internal static class ShopFunnel
{
    private const int BarWidth = 30;

    private static readonly Dictionary<string, string> Meanings = new(StringComparer.Ordinal)
    {
        ["assess"] = "looked at us",
        ["admit"] = "joined",
        ["affirm"] = "bought for the first time",
        ["activate"] = "the doubt is over",
        ["acclimate"] = "came again, learns the ways",
        ["accomplish"] = "has what they came for",
        ["adopt"] = "keeps coming: loyal",
        ["advocate"] = "sent us a friend",
        ["at-risk"] = "stayed away longer than usual",
        ["lapsed"] = "stayed away for too long",
        ["won-back"] = "came back after that",
        ["opted-out"] = "want no messages",
        ["closed"] = "left us",
    };

    private static readonly string[] Prospects = ["assess", "admit"];

    /// <summary>Prints where members are.</summary>
    /// <param name="report">Takes the lines.</param>
    /// <param name="plan">The plan of the records.</param>
    /// <param name="records">The members, advanced to the same instant.</param>
    /// <param name="now">That instant.</param>
    public static void Print(Report report, JourneyPlan plan, IReadOnlyList<JourneyRecord> records, DateTimeOffset now)
    {
        var funnel = JourneyFunnel.Of(plan, records, now);
        int buyers = Reached(funnel, "affirm");
        report.Text($"{"", -47}{"reached", 8}{"of buyers", 11}{"now", 7}{"stalled", 9}{"days", 6}");
        foreach (var row in funnel.Phases)
            report.Text(Row(row, buyers));
        report.Text(
            "'days' is how long they stay, in the middle; 'stalled' is how many stand there for longer than they should."
        );
        report.Text("");
        int once = records.Count(record => plan.CounterOf(record.Runs[^1].State, "visits") == 1);
        report.Text($"Came once, and not again so far: {Of(once, buyers)}. This is where most are lost.");
        report.Text(
            $"Reached what they came for (Accomplish): {Of(Reached(funnel, "accomplish"), buyers)}. Most never do."
        );
        report.Text($"Loyal (Adopt): {Of(Reached(funnel, "adopt"), buyers)}.");
        report.Text(
            $"Lapsed, and came back all the same: {Of(Reached(funnel, "won-back"), Reached(funnel, "lapsed"))}."
        );
    }

    private static string Row(FunnelPhase row, int buyers)
    {
        bool isProspect = Prospects.Contains(row.Phase.Id);
        string name = $"{row.Phase.Name!.In("en"), -11} {Meanings[row.Phase.Id]}";
        string part = isProspect ? "" : Percent(row.Members, buyers);
        string days = row.MedianDays is { } median ? Report.Number(median) : "-";
        string bar = isProspect ? "" : Bar(row.Members, buyers);
        return $"{name, -47}{Report.Number(row.Members), 8}{part, 11}{Report.Number(row.In), 7}{Report.Number(row.Stalled), 9}{days, 6}  {bar}".TrimEnd();
    }

    /// <summary>Such as <c>1,603 of 3,317 (48.3 %)</c>.</summary>
    public static string Of(int part, int whole) =>
        $"{Report.Number(part)} of {Report.Number(whole)} ({Percent(part, whole)})";

    private static int Reached(JourneyFunnel funnel, string phase) =>
        funnel.Phases.Single(row => row.Phase.Id == phase).Members;

    private static string Percent(int part, int whole) =>
        whole == 0 ? "-" : Report.Number(100m * part / whole, 1) + " %";

    private static string Bar(int part, int whole) =>
        whole == 0 ? "" : new string('#', Math.Min(BarWidth, (int)((long)BarWidth * part / whole)));
}
