using Loyalty.Rules.Journeys;
using RetailYear;

namespace HundredDaysSample;

/// <summary>A made-up shop, day by day: members join over a year, come and stay away, and each morning the shop looks what is due.</summary>
internal static class Intake
{
    public const int Members = 3000;
    public const int DaysOfJoining = 365;
    public const int Days = 500;

    private static readonly KeyValuePair<string, string>[] Known = [new("firstName", "An"), new("contact", "Minh")];

    private static readonly DateTimeOffset Open = new(2025, 1, 1, 9, 0, 0, TimeSpan.Zero);

    /// <summary>Plays all days and prints what came of them.</summary>
    /// <returns>Whether the funnel of the records is that of the logs.</returns>
    public static bool Play(TextWriter output)
    {
        var plan = HundredDays.Journey().Compile();
        var members = Enumerable.Range(1, Members).Select(number => new MadeUpMember(number, Open)).ToList();
        var records = members.ConvertAll(member => plan.NewMember(member.Id));
        var sent = new SortedDictionary<string, int>(StringComparer.Ordinal);
        int[] told = new int[Members];
        var progress = new ProgressBar();
        for (int day = 0; day < Days; day++)
        {
            for (int i = 0; i < Members; i++)
            {
                records[i] = Morning(plan, records[i], Open.AddDays(day), sent);
                var log = members[i].Log;
                while (told[i] < log.Count && log[told[i]].At < Open.AddDays(day + 1))
                    records[i] = plan.Take(records[i], log[told[i]++]).Next;
            }
            progress.Show("days", (double)day / Days);
        }
        progress.Clear();

        var now = Open.AddDays(Days);
        records = records.ConvertAll(record => plan.AdvanceTo(record, now).Next);
        string funnel = JourneyFunnel.Of(plan, records, now).ToText();
        bool agrees = funnel == JourneyFunnel.OfLogs(plan, members.Select(one => one.Log), now).ToText();
        var report = new Report(output);
        report.Heading($"A made-up shop: {Report.Number(Members)} members in {Days} days");
        ShopFunnel.Print(report, plan, records, now);
        report.Text(agrees ? "Counted again from the logs: the same." : "COUNTED AGAIN FROM THE LOGS: NOT THE SAME.");
        PrintTouches(report, plan, sent);
        PrintLife(report, plan, members);
        return agrees;
    }

    /// <summary>Fires what is due, and lets out what may go out.</summary>
    private static JourneyRecord Morning(
        JourneyPlan plan,
        JourneyRecord record,
        DateTimeOffset now,
        SortedDictionary<string, int> sent
    )
    {
        if (plan.NextWake(record) is not { } wake || wake > now)
            return record;
        var batch = plan.Drain(plan.AdvanceTo(record, now).Next, now);
        foreach (var touch in batch.Sent)
            sent[touch.Touch.Id] = sent.GetValueOrDefault(touch.Touch.Id) + 1;
        return batch.Next;
    }

    private static void PrintTouches(Report report, JourneyPlan plan, SortedDictionary<string, int> sent)
    {
        report.Heading("What went out");
        foreach (var touch in plan.Journey.Touches)
            report.Line($"{touch.Id} ({touch.Channel}, {touch.Kind})", Report.Number(sent.GetValueOrDefault(touch.Id)));
    }

    /// <summary>Tells the first life in which somebody lapses, comes back and belongs.</summary>
    private static void PrintLife(Report report, JourneyPlan plan, List<MadeUpMember> members)
    {
        var member = members.First(one =>
        {
            var went = plan.Replay(plan.NewMember(one.Id), one.Log).Steps.Select(step => step.Step.To.Id).ToHashSet();
            return went.Contains("won-back") && went.Contains("adopt");
        });
        report.Heading($"One member's way: {member.Id}, whose name is An");
        var record = plan.NewMember(member.Id);
        int told = 0;
        for (int day = 0; day < Days; day++)
        {
            var morning = plan.AdvanceTo(record, Open.AddDays(day));
            Lines(report, JourneyTimeline.Text(plan, morning));
            var batch = plan.Drain(morning.Next, Open.AddDays(day));
            foreach (var touch in batch.Sent)
                report.Text($"{Open.AddDays(day):yyyy-MM-dd HH:mm}    \"{touch.Touch.TextFor("en", Known)}\"");
            record = batch.Next;
            for (; told < member.Log.Count && member.Log[told].At < Open.AddDays(day + 1); told++)
            {
                var answer = plan.Take(record, member.Log[told]);
                Lines(report, JourneyTimeline.Text(plan, answer));
                record = answer.Next;
            }
        }
    }

    private static void Lines(Report report, string text)
    {
        if (text.Length > 0)
            report.Text(text.TrimEnd());
    }
}
