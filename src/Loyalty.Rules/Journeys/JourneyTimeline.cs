using System.Globalization;
using System.Text;

namespace Loyalty.Rules.Journeys;

/// <summary>What happened to a member in a journey, as lines of text for whoever looks after them.</summary>
public static class JourneyTimeline
{
    /// <summary>One line for each begin and step: the local time in the journey's zone, the phases, why, and the touches and points that came of it.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="replay">The member's history.</param>
    /// <param name="language">That of names and words: <c>vi</c>, or English for every other one.</param>
    /// <returns>Lines that end in a line feed, the same under every culture.</returns>
    public static string Text(JourneyPlan plan, JourneyReplay replay, string language = "en")
    {
        ArgumentNullException.ThrowIfNull(replay);
        return Text(plan, replay.Begun, replay.Steps, replay.Touches, replay.Rewards, language);
    }

    /// <summary>One line for each begin and step of one call.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="answer">What became of the call.</param>
    /// <param name="language">That of names and words: <c>vi</c>, or English for every other one.</param>
    /// <returns>Lines that end in a line feed, the same under every culture.</returns>
    public static string Text(JourneyPlan plan, JourneyAnswer answer, string language = "en")
    {
        ArgumentNullException.ThrowIfNull(answer);
        IReadOnlyList<RunBegin> begun = answer.Begun is null ? [] : [answer.Begun];
        return Text(plan, begun, answer.Steps, answer.Touches, answer.Rewards, language);
    }

    private static string Text(
        JourneyPlan plan,
        IReadOnlyList<RunBegin> begun,
        IReadOnlyList<RunStep> steps,
        IReadOnlyList<TouchOutcome> touches,
        IReadOnlyList<RunReward> rewards,
        string language
    )
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(language);
        var words = TimelineWords.In(language);
        // A begin comes before the steps of its run at the same instant, and those keep their order.
        var lines = begun
            .Select(one => new Line(one.Ticks, one.Run, 0, words.Begins(one.Phase)))
            .Concat(steps.Select(one => new Line(one.Step.Ticks, one.Run, one.Step.IssuedBefore, words.Step(one.Step))))
            .OrderBy(line => line.Ticks)
            .ThenBy(line => line.Run)
            .ToList();
        foreach (var outcome in touches)
        {
            var touch = outcome.Touch;
            LineOf(lines, touch.Ticks, touch.Run, touch.Number)?.Text.Append("; ").Append(words.Touch(outcome));
        }
        foreach (var reward in rewards)
        {
            var line = LineOf(lines, reward.Reward.At.UtcTicks, reward.Run, reward.Reward.Number);
            line?.Text.Append("; ").Append(words.Points(reward));
        }
        var text = new StringBuilder();
        foreach (var line in lines)
        {
            text.Append(LocalTime(plan, line.Ticks)).Append("  ");
            if (line.Run > 1)
                text.Append(words.Run(line.Run)).Append(": ");
            text.Append(line.Text).Append('\n');
        }
        return text.ToString();
    }

    /// <summary>The line of the step that issued something, or of the begin; null where it was issued in an earlier call.</summary>
    private static Line? LineOf(List<Line> lines, long at, int run, int number) =>
        lines.FindLast(line => line.Ticks == at && line.Run == run && line.IssuedBefore < number);

    private sealed class Line(long ticks, int run, int issuedBefore, string what)
    {
        internal long Ticks { get; } = ticks;

        internal int Run { get; } = run;

        internal int IssuedBefore { get; } = issuedBefore;

        internal StringBuilder Text { get; } = new(what);
    }

    /// <summary>An instant by the clock on the wall of the journey's zone.</summary>
    internal static string LocalTime(JourneyPlan plan, long at) => LocalTime(plan.Tables.Clock.Calendar, at);

    /// <summary>An instant by a clock on the wall.</summary>
    internal static string LocalTime(ProgramCalendar calendar, long at) =>
        new DateTime(calendar.LocalTimeOf(at).Ticks).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
