using Loyalty.Rules.Journeys;

namespace HundredDaysSample;

/// <summary>A customer's way through the journey up to now.</summary>
internal sealed class RealLife
{
    private readonly List<JourneyStep> _steps = [];

    public RealLife(JourneyPlan plan, IEnumerable<JourneyEvent> log, DateTimeOffset now)
    {
        var replay = plan.Replay(plan.NewMember("customer"), log);
        var last = plan.AdvanceTo(replay.Record, now);
        _steps.AddRange(replay.Steps.Concat(last.Steps).Select(step => step.Step));
        Record = last.Next;
    }

    public JourneyRecord Record { get; }

    /// <summary>Whether the customer came again within the hundred days, as the clock told when they were over; null where they are not.</summary>
    public bool? CameAgain
    {
        get
        {
            int over = _steps.FindIndex(step => step.Trigger.Id == "day-100");
            return over < 0 ? null : _steps[over].Transition!.Do.Any(effect => effect.Id == "hundred-days");
        }
    }

    public bool WentThrough(string phase) => _steps.Exists(step => step.To.Id == phase);

    /// <summary>A line for each phase that was entered.</summary>
    public IEnumerable<string> Moves() =>
        _steps
            .Where(step => step.From != step.To)
            .Select(step =>
                $"{step.At:yyyy-MM-dd}  {step.From.Name!.In("en")} -> {step.To.Name!.In("en")} ({step.Trigger.Id})"
            );
}
