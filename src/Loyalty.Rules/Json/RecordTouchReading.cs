using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Journeys;

namespace Loyalty.Rules.Json;

/// <summary>Reads the touches of a record: those that wait, those that went out, and how many a day.</summary>
internal sealed class RecordTouchReading(
    JourneyPlan plan,
    JourneyRecordDocument document,
    RecordDraft draft,
    DiagnosticPath at,
    DiagnosticBag bag
)
{
    /// <summary>Within which the first instant lies at which a touch may go out on a day after 2199.</summary>
    private const long DaysBeyond = 3 * TimeSpan.TicksPerDay;

    internal void Read()
    {
        ReadWaiting();
        ReadTry();
        for (int i = 0; i < document.Sent.Count; i++)
            draft.Sent.Add(TouchOf(document.Sent[i], at.Then("sent").Then(i)));
        draft.DrainedTicks = document.Drained?.UtcTicks ?? 0;
        if (document.SentOn is { } day)
            ReadSentOn(day);
    }

    private void ReadWaiting()
    {
        var path = at.Then("waiting");
        if (document.Waiting.Count > Outbox.Most)
            Report(JourneyRecordCodes.TooMany, path, document.Waiting.Count, "touches that wait", Outbox.Most);
        string? who =
            document.Waiting.Count == 0 ? null
            : document.IsOptedOut ? "opted out"
            : document.IsHeldOut == true ? "is held out"
            : null;
        if (who is not null)
            Report(JourneyRecordCodes.NotOfMember, path, who, "waiting");
        var names = new HashSet<(int Run, int Number)>();
        var waiting = new List<MemberTouch>();
        for (int i = 0; i < document.Waiting.Count; i++)
        {
            var touch = document.Waiting[i];
            CheckWaiting(touch, path.Then(i));
            if (!names.Add((touch.Run, touch.Number)))
                Report(JourneyRecordCodes.TouchTwice, path.Then(i), touch.Number, touch.Run);
            waiting.Add(TouchOf(touch, path.Then(i)));
        }
        draft.Waiting.AddRange(RecordTouches.InOrder(plan, waiting));
    }

    private void CheckWaiting(RecordTouchDocument touch, DiagnosticPath path)
    {
        if (plan.Tables.Index.TouchOf(touch.Touch) < 0)
        {
            string guess = Spelling.DidYouMean(touch.Touch, plan.Tables.Touches.Select(one => one.Id));
            Report(JourneyRecordCodes.TouchGone, path.Then("touch"), Quoted.Of(touch.Touch), guess);
        }
        if (touch.At.UtcTicks > draft.AtTicks)
            Report(JourneyStateCodes.TimesAstray, path.Then("at"), "at", "after \"at\" of the record");
        var run = document.Runs.FirstOrDefault(one => one.Number == touch.Run);
        if (touch.Run > document.Entries || touch.Number > (run?.Issued ?? int.MaxValue))
            Report(JourneyRecordCodes.TouchAstray, path.Then("number"), touch.Number, touch.Run);
    }

    private MemberTouch TouchOf(RecordTouchDocument touch, DiagnosticPath path)
    {
        if (touch.Deadline <= touch.At)
            Report(JourneyStateCodes.TimesAstray, path.Then("deadline"), "deadline", "not after \"at\"");
        return new MemberTouch(
            draft.MemberId,
            draft.JourneyId,
            touch.Run,
            touch.Number,
            RecordTouches.Of(plan, touch.Touch),
            touch.At.UtcTicks,
            touch.Deadline?.UtcTicks ?? JourneyClock.Never
        );
    }

    private void ReadTry()
    {
        if (document.TryAt is not { } tryAt)
            return;
        draft.TryTicks = tryAt.UtcTicks;
        if (document.Waiting.Count == 0)
            Report(JourneyRecordCodes.NotOfMember, at.Then("tryAt"), "has no touches that wait", "tryAt");
        else if (!ProgramCalendar.InRange(tryAt.UtcTicks) && !ProgramCalendar.InRange(tryAt.UtcTicks - DaysBeyond))
            Report(JourneyStateCodes.TimesAstray, at.Then("tryAt"), "tryAt", "before 1970 or after 2199");
    }

    private void ReadSentOn(SentDay day)
    {
        draft.SentDay = day.Day;
        foreach (var pair in day.Channels)
            draft.Use.Add(new ChannelUse(pair.Key, (int)pair.Value));
        draft.Use.Sort((left, right) => string.CompareOrdinal(left.Channel, right.Channel));
        if (document.Drained is not { } drained)
            Report(JourneyRecordCodes.NotOfMember, at.Then("sentOn"), "was never asked what goes out", "sentOn");
        else if (day.Day > (int)(drained.UtcTicks / TimeSpan.TicksPerDay) - JourneyClock.EpochDay + 1)
            Report(JourneyStateCodes.TimesAstray, at.Then("sentOn").Then("day"), "day", "after \"drained\"");
    }

    private void Report(DiagnosticDescriptor descriptor, DiagnosticPath path, params object?[] particulars) =>
        bag.Add(descriptor, path.ToString(), particulars);
}
