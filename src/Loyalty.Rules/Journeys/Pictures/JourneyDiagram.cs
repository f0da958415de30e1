using System.Globalization;

namespace Loyalty.Rules.Journeys.Pictures;

/// <summary>Draws a journey: a box a phase, a frame around those that stand inside another, and an arrow a transition.</summary>
internal sealed class JourneyDiagram
{
    private const string AnyPhase = "any";
    private const string Start = "start";

    private readonly Journey _journey;
    private readonly JourneyIndex _index;
    private readonly Diagram _diagram = new();

    private JourneyDiagram(Journey journey)
    {
        _journey = journey;
        _index = new JourneyIndex(journey);
    }

    internal static Diagram Of(Journey journey)
    {
        var drawing = new JourneyDiagram(journey);
        drawing.DrawPhases();
        drawing.DrawArrows();
        return drawing._diagram;
    }

    private void DrawPhases()
    {
        var alone = _diagram.AddGroup(null);
        alone.Add(Start, DiagramShape.Start, "");
        foreach (var leaf in _index.Leaves)
        {
            if (leaf.Super is null)
                Draw(alone, leaf);
        }
        if (_journey.Transitions.Count > 0)
            alone.Add(AnyPhase, DiagramShape.Words, ["any phase", .. Staying(_journey.Transitions)]);
        foreach (var super in _index.Supers)
            Draw(super);
    }

    private void Draw(SuperPlace super)
    {
        var phase = super.Phase;
        var group = _diagram.AddGroup(string.Join("\n", [DiagramWords.NameOf(phase.Name, phase.Id), .. Always(phase)]));
        for (int leaf = super.Leaves.From; leaf < super.Leaves.To; leaf++)
            Draw(group, _index.Leaves[leaf]);
        if (phase.Transitions.Count > 0)
            group.Add(AnyOf(super), DiagramShape.Words, ["any of these", .. Staying(phase.Transitions)]);
        if (phase.HasHistory)
            group.Add(HistoryOf(super), DiagramShape.History, "H");
    }

    private void Draw(DiagramGroup group, LeafPlace leaf)
    {
        var phase = leaf.Phase;
        var shape = phase.Kind switch
        {
            PhaseKind.Steady => DiagramShape.Steady,
            PhaseKind.Final => DiagramShape.Final,
            _ => DiagramShape.Ordinary,
        };
        string name = DiagramWords.NameOf(phase.Name, phase.Id);
        group.Add(IdOf(leaf.Number), shape, [name, .. Always(phase), .. Staying(phase.Transitions)]);
    }

    /// <summary>What happens on entering and leaving.</summary>
    private static IEnumerable<string> Always(Phase phase)
    {
        if (phase.OnEnter.Count > 0)
            yield return "enter / " + DiagramWords.Of(phase.OnEnter);
        if (phase.OnLeave.Count > 0)
            yield return "leave / " + DiagramWords.Of(phase.OnLeave);
    }

    /// <summary>The transitions that lead nowhere.</summary>
    private IEnumerable<string> Staying(IReadOnlyList<Transition> transitions) =>
        transitions.Where(one => one.IsTargetless).Select(one => DiagramWords.Of(one, _index, ' '));

    private void DrawArrows()
    {
        if (_journey.Phases.Count > 0 && TargetOf(_journey.Initial ?? _journey.Phases[0].Id) is { } first)
            _diagram.Connect(Start, first, "");
        foreach (var leaf in _index.Leaves)
            Connect(IdOf(leaf.Number), leaf.Phase.Transitions);
        foreach (var super in _index.Supers)
        {
            Connect(AnyOf(super), super.Phase.Transitions);
            if (super.Phase.HasHistory && _index.OtherwiseOf(super) is >= 0 and var otherwise)
                _diagram.Connect(HistoryOf(super), IdOf(otherwise), "");
        }
        Connect(AnyPhase, _journey.Transitions);
    }

    /// <summary>Draws what leads somewhere; a journey that was not checked may lead to what there is not.</summary>
    private void Connect(string from, IReadOnlyList<Transition> transitions)
    {
        foreach (var transition in transitions)
        {
            string? to = transition.ToHistory is { } history
                ? _index.PlaceOf(history)?.Super is { Phase.HasHistory: true } super
                    ? HistoryOf(super)
                    : null
                : TargetOf(transition.To);
            if (to is not null)
                _diagram.Connect(from, to, DiagramWords.Of(transition, _index, '\n'));
        }
    }

    private string? TargetOf(string? phase) =>
        _index.PlaceOf(phase) is { } place && _index.EntryOf(place) is >= 0 and var leaf ? IdOf(leaf) : null;

    private static string IdOf(int leaf) => "p" + leaf.ToString(CultureInfo.InvariantCulture);

    private static string AnyOf(SuperPlace super) => "any" + super.Number.ToString(CultureInfo.InvariantCulture);

    private static string HistoryOf(SuperPlace super) => "h" + super.Number.ToString(CultureInfo.InvariantCulture);
}
