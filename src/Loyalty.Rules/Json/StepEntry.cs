using Loyalty.Rules.Journeys;

namespace Loyalty.Rules.Json;

/// <summary>A step of a member by names, as it stands in a document.</summary>
internal sealed class StepEntry
{
    internal StepEntry() { }

    internal StepEntry(in RunStep taken)
    {
        var step = taken.Step;
        Run = taken.Run;
        At = step.At;
        On = step.Trigger.Kind == TriggerKind.Event ? step.Trigger.Id : null;
        OnTimer = step.Trigger.Kind == TriggerKind.Timer ? step.Trigger.Id : null;
        From = step.From.Id;
        To = step.To.Id;
        Transition = step.TransitionNumber < 0 ? null : step.TransitionNumber;
    }

    internal int Run { get; set; }

    internal DateTimeOffset At { get; set; }

    /// <summary>The event that triggered it; null for a timer, and where it waited for nothing.</summary>
    internal string? On { get; set; }

    internal string? OnTimer { get; set; }

    internal string From { get; set; } = "";

    internal string To { get; set; } = "";

    /// <summary>The transition by its place in the document; null for a cycle.</summary>
    internal int? Transition { get; set; }
}
