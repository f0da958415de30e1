using Loyalty.Rules.Journeys;

namespace Loyalty.Rules.Json;

/// <summary>Gives the numbers of a record the names of its plan.</summary>
internal static class JourneyRecordWriting
{
    internal static JourneyRecordDocument Of(JourneyPlan plan, JourneyRecord record) =>
        new()
        {
            Journey = record.JourneyId,
            Version = record.Version,
            Member = record.MemberId,
            At = record.At,
            Entries = record.Entries,
            Runs = [.. record.Runs.Select(run => RunOf(plan, run))],
            IsOptedOut = record.IsOptedOut,
            IsHeldOut = record.IsHeldOut,
            IsErased = record.IsErased,
            // In the words of this plan, which may have other priorities than the one that issued them.
            Waiting = TouchesOf(RecordTouches.InOrder(plan, record.Waiting)),
            TryAt = record.TryTicks == JourneyClock.Never ? null : Moment(record.TryTicks),
            Drained = record.DrainedTicks == 0 ? null : Moment(record.DrainedTicks),
            Sent = TouchesOf(record.Sent),
            SentOn = record.Use.Length == 0 ? null : SentOnOf(record),
            Stays = [.. record.Stays.Select(stays => StaysOf(plan, stays))],
            Applied = [.. record.Applied.Select(EventOf)],
        };

    private static RecordRunDocument RunOf(JourneyPlan plan, JourneyRun run)
    {
        var document = new RecordRunDocument { Number = run.Number };
        JourneyStateWriting.Fill(document, plan, run.State);
        return document;
    }

    private static RecordTouchDocument[] TouchesOf(IEnumerable<MemberTouch> touches) =>
        [
            .. touches.Select(touch => new RecordTouchDocument
            {
                Touch = touch.Touch.Id,
                Run = touch.Run,
                Number = touch.Number,
                At = touch.At,
                Deadline = touch.Deadline,
            }),
        ];

    private static SentDay SentOnOf(JourneyRecord record) =>
        new()
        {
            Day = record.SentDay,
            Channels = [.. record.Use.Select(use => new KeyValuePair<string, long>(use.Channel, use.Count))],
        };

    private static KeyValuePair<string, RecordStays> StaysOf(JourneyPlan plan, PhaseStays stays) =>
        new(
            plan.Tables.Index.Leaves[stays.Leaf].Phase.Id,
            new RecordStays
            {
                Entered = stays.Entered,
                LastDays = stays.LastDays == PhaseStays.NoDays ? null : stays.LastDays,
            }
        );

    private static RecordEvent EventOf(AppliedEvent applied) =>
        new()
        {
            Id = applied.Id,
            At = Moment(applied.Ticks),
            Body = applied.Body,
        };

    private static DateTimeOffset Moment(long ticks) => new(ticks, TimeSpan.Zero);
}
