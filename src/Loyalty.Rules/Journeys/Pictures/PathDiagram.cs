using System.Globalization;

namespace Loyalty.Rules.Journeys.Pictures;

/// <summary>Draws the way that one member went: a box for every stay in a phase, and an arrow for every move.</summary>
internal static class PathDiagram
{
    internal static Diagram Of(Journey journey, ReadOnlySpan<JourneyStep> steps)
    {
        var index = new JourneyIndex(journey);
        var diagram = new Diagram();
        var stays = diagram.AddGroup(null);
        if (steps.Length == 0)
            return diagram;
        List<string> lines = [NameOf(steps[0].From)];
        var last = steps[0].From;
        foreach (ref readonly var step in steps)
        {
            string what = DiagramWords.Of(step.Trigger, index);
            if (step.Transition is not { IsTargetless: false })
            {
                lines.Add(
                    Moment(step.At) + " " + what + (step.Kind == JourneyStepKind.Cycle ? ", undone: no rest" : "")
                );
                continue;
            }
            string from = Close(stays, last, lines);
            last = step.To;
            lines = [NameOf(last), "since " + Moment(step.At)];
            diagram.Connect(from, IdOf(stays.Nodes.Count), what);
        }
        Close(stays, last, lines);
        return diagram;
    }

    private static string Close(DiagramGroup stays, Phase phase, List<string> lines)
    {
        string id = IdOf(stays.Nodes.Count);
        var shape = phase.Kind switch
        {
            PhaseKind.Steady => DiagramShape.Steady,
            PhaseKind.Final => DiagramShape.Final,
            _ => DiagramShape.Ordinary,
        };
        stays.Add(id, shape, [.. lines]);
        return id;
    }

    private static string NameOf(Phase phase) => DiagramWords.NameOf(phase.Name, phase.Id);

    private static string IdOf(int stay) => "s" + stay.ToString(CultureInfo.InvariantCulture);

    private static string Moment(DateTimeOffset at) => at.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
