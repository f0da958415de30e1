using System.Globalization;
using System.Text;
using Loyalty.Rules.Journeys;
using Loyalty.Rules.ReferenceModel.Journeys;
using NodaTime;

namespace Loyalty.Rules.Laws.Journeys;

/// <summary>Writes what a call made of a member, in the same words for the engine and for the oracle.</summary>
internal sealed class JourneyText(Journey journey)
{
    /// <summary>The ids of all marks, in document order: a running timer knows its mark by place.</summary>
    private readonly string[] _marks = [.. JourneyMaps.Marks(journey)];

    internal string Of(JourneyResult result, JourneyBuffer buffer)
    {
        var text = new StringBuilder().Append(result.ToString());
        foreach (var step in buffer.Steps)
            Step(text, step.At, step.Trigger, step.Transition, step.From, step.To);
        foreach (var touch in buffer.Touches)
            Line(text, "touch", touch.At, touch.Touch.Id, touch.Number, touch.IsWithheld);
        foreach (var reward in buffer.Rewards)
            Line(text, "reward", reward.At, reward.Points, reward.Number);
        return text.ToString();
    }

    internal string Of(ReferenceAnswer answer)
    {
        var text = new StringBuilder().Append(answer.Kind.ToString());
        if (answer.Reason != JourneyReason.None)
            text.Append(": ").Append(answer.Reason.ToString());
        foreach (var step in answer.Steps)
            Step(text, step.At.ToDateTimeOffset(), step.Trigger, step.Transition, step.From, step.To);
        foreach (var touch in answer.Touches)
            Line(text, "touch", touch.At.ToDateTimeOffset(), touch.Touch.Id, touch.Number, touch.IsWithheld);
        foreach (var reward in answer.Rewards)
            Line(text, "reward", reward.At.ToDateTimeOffset(), reward.Points, reward.Number);
        return text.ToString();
    }

    internal string Of(JourneyPlan plan, JourneyState state)
    {
        var text = new StringBuilder();
        Line(text, state.Status, plan.PhaseOf(state)?.Id);
        if (state.Status == JourneyStatus.NotBegun)
            return text.ToString();
        Line(text, state.Now, state.Began, state.Entered, state.Issued);
        foreach (var counter in journey.Counters)
            Line(text, counter.Id, plan.CounterOf(state, counter.Id));
        int around = 0;
        foreach (var phase in journey.Phases.Where(phase => phase.Phases.Count > 0))
        {
            int left = (int)((state.History >> (8 * around++)) & 0xFF);
            if (left > 0)
                Line(text, "history", phase.Id, JourneyMaps.Leaves(journey).ElementAt(left - 1).Id);
        }
        for (int i = 0; i < state.TimerCount; i++)
        {
            long due = JourneyState.DueAt(ref state, i);
            Line(
                text,
                "timer",
                _marks[JourneyState.MarkAt(ref state, i)],
                Instant(JourneyState.StartAt(ref state, i)),
                due == long.MaxValue ? "never" : Instant(due)
            );
        }
        Line(text, "wakes", plan.NextWake(state));
        Line(text, "last", state.LastTicks == 0 ? null : Instant(state.LastTicks));
        for (int i = 0; i < state.GapCount; i++)
            Line(text, "gap", JourneyState.GapAt(ref state, i));
        return text.ToString();
    }

    internal string Of(ReferenceRun run)
    {
        var text = new StringBuilder();
        Line(text, run.Status, run.Leaf?.Id);
        if (run.Status == JourneyStatus.NotBegun)
            return text.ToString();
        Line(text, At(run.Now), At(run.Began), At(run.Entered), run.Issued);
        foreach (var counter in journey.Counters)
            Line(text, counter.Id, run.Counters[counter.Id]);
        foreach (var phase in journey.Phases.Where(phase => run.History.ContainsKey(phase.Id)))
            Line(text, "history", phase.Id, run.History[phase.Id]);
        var running = run.Timers.ConvertAll(timer => (Mark: JourneyMaps.MarkOf(timer), timer.Start, timer.Due));
        foreach (
            var (mark, start, due) in running
                .OrderBy(timer => timer.Due ?? NodaTime.Instant.MaxValue)
                .ThenBy(timer => Array.IndexOf(_marks, timer.Mark))
        )
            Line(text, "timer", mark, At(start), due is { } instant ? At(instant) : "never");
        Line(text, "wakes", ReferenceJourney.NextWake(run));
        Line(text, "last", run.Last is { } last ? At(last) : null);
        foreach (long gap in run.Gaps)
            Line(text, "gap", gap);
        return text.ToString();
    }

    private static DateTimeOffset At(Instant instant) => instant.ToDateTimeOffset();

    private static DateTimeOffset Instant(long ticks) => new(ticks, TimeSpan.Zero);

    private void Step(
        StringBuilder text,
        DateTimeOffset at,
        Trigger trigger,
        Transition? transition,
        Phase from,
        Phase to
    ) =>
        Line(
            text,
            transition is null ? "cycle" : "step",
            at,
            trigger.Kind,
            trigger.Id,
            transition is null ? null : JourneyMaps.TransitionsIn(journey, from).ToList().IndexOf(transition),
            from.Id,
            to.Id
        );

    private static void Line(StringBuilder text, params object?[] words)
    {
        text.Append('\n');
        foreach (object? word in words)
        {
            string? shown = word is DateTimeOffset at
                ? at.ToString("O", CultureInfo.InvariantCulture)
                : Convert.ToString(word, CultureInfo.InvariantCulture);
            text.Append(shown).Append(' ');
        }
    }
}
