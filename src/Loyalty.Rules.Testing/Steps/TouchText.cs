using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Journeys;

namespace Loyalty.Rules.Testing.Steps;

/// <summary>Says what became of touches in a step, and why some wait or never go out, for whoever reads a failure.</summary>
internal static class TouchText
{
    internal static IEnumerable<string> Of(LoyaltyPlan plan, Walk walk)
    {
        if (walk.Issued.Count > 0)
            yield return "To be said: " + string.Join(", ", walk.Issued) + ".";
        if (walk.Sent.Count > 0)
            yield return "Said: " + string.Join(", ", walk.Sent) + ".";
        foreach (var lost in walk.Lost)
            yield return $"Not said: {lost.Touch.Touch.Id}, because {Why(lost.Status)}.";
        foreach (var kept in walk.Kept)
            yield return $"Waits: {kept.Touch.Touch.Id}, {Why(plan, walk, kept)}.";
    }

    private static string Why(TouchStatus status) =>
        status switch
        {
            TouchStatus.Sent => "it went out before",
            TouchStatus.WithheldByPhase => "the member's phase never has its kind",
            TouchStatus.WithheldByOptOut => "the member has opted out",
            TouchStatus.WithheldByHoldout => "the member is held out, to measure by",
            TouchStatus.Expired => "its deadline came first",
            TouchStatus.Replaced => "a later one takes its place",
            _ => "more touches wait than a member can have",
        };

    private static string Why(LoyaltyPlan plan, Walk walk, KeptTouch kept)
    {
        string why = kept.By switch
        {
            KeptBy.QuietHours => "because it is quiet",
            KeptBy.ChannelCap => $"because {Quoted.Of(kept.Touch.Touch.Channel)} has had its touches of the day",
            KeptBy.Phase => "because the member's phase never has its kind",
            KeptBy.EarlierDay => "because a later day of the member's has had touches",
            _ => "because it is issued later",
        };
        return kept.Until is { } until
            ? why + ", until " + LocalTime(plan, walk, until) + (IsTooLate(kept) ? ", and expires before that" : "")
            : why;
    }

    private static bool IsTooLate(KeptTouch kept) => kept.Until >= kept.Touch.Deadline;

    /// <summary>By the clock of the member, where the step tells their zone, else by the journey's.</summary>
    private static string LocalTime(LoyaltyPlan plan, Walk walk, DateTimeOffset at) =>
        walk.Zone is { } zone && ProgramCalendar.TryCreate(zone, 0, out var calendar)
            ? JourneyTimeline.LocalTime(calendar, at.UtcTicks)
            : JourneyTimeline.LocalTime(plan.Journey!, at.UtcTicks);
}
