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
            .Select(one => (one.Ticks, one.Run, Text: words.Begins(one.Phase)))
            .Concat(steps.Select(one => (one.Step.Ticks, one.Run, Text: words.Step(one.Step))))
            .OrderBy(line => line.Ticks)
            .ThenBy(line => line.Run)
            .ToList();
        var text = new StringBuilder();
        for (int i = 0; i < lines.Count; i++)
        {
            var (at, run, what) = lines[i];
            text.Append(LocalTime(plan, at)).Append("  ");
            if (run > 1)
                text.Append(words.Run(run)).Append(": ");
            text.Append(what);
            bool isLast = i + 1 == lines.Count || lines[i + 1].Ticks != at || lines[i + 1].Run != run;
            if (isLast)
            {
                foreach (var outcome in touches.Where(one => one.Touch.Ticks == at && one.Touch.Run == run))
                    text.Append("; ").Append(words.Touch(outcome));
                foreach (var reward in rewards.Where(one => one.Run == run && one.Reward.At.UtcTicks == at))
                    text.Append("; ").Append(words.Points(reward));
            }
            text.Append('\n');
        }
        return text.ToString();
    }

    private static string LocalTime(JourneyPlan plan, long at) =>
        new DateTime(plan.Tables.Clock.Calendar.LocalTimeOf(at).Ticks).ToString(
            "yyyy-MM-dd HH:mm",
            CultureInfo.InvariantCulture
        );
}
