using Loyalty.Rules.Journeys;

namespace Snippets;

internal static class HundredDaysSnippets
{
    public static void Lan(TextWriter Console)
    {
        #region hundred-days
        var plan = HundredDays.Create().TimeZone("Asia/Ho_Chi_Minh").Build().Compile();
        var noon = new DateTimeOffset(2026, 6, 1, 12, 0, 0, TimeSpan.FromHours(7));
        JourneyEvent[] log =
        [
            new("1", HundredDaysEvents.Enrolled, noon),
            new("2", HundredDaysEvents.Purchase, noon),
            new("3", HundredDaysEvents.Purchase, noon.AddDays(20)),
            new("4", HundredDaysEvents.CardCompleted, noon.AddDays(20)),
        ];
        var lan = plan.NewMember("lan");
        foreach (var happened in log)
        {
            var answer = plan.Take(lan, happened);
            Console.Write(JourneyTimeline.Text(plan, answer));
            lan = answer.Next;
        }
        KeyValuePair<string, string>[] known = [new("firstName", "Lan")];
        var morning = noon.AddDays(21).AddHours(-3);
        foreach (var touch in plan.Drain(plan.AdvanceTo(lan, morning).Next, morning).Sent)
            Console.WriteLine(touch.Touch.TextFor("vi", known));
        #endregion
    }
}
