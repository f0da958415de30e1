namespace Loyalty.Rules.Journeys.Pictures;

/// <summary>A picture before it is written down: nodes, some in groups, and arrows between them.</summary>
internal sealed class Diagram
{
    internal List<DiagramGroup> Groups { get; } = [];

    internal List<DiagramArrow> Arrows { get; } = [];

    internal DiagramGroup AddGroup(string? title)
    {
        var group = new DiagramGroup(title);
        Groups.Add(group);
        return group;
    }

    internal void Connect(string from, string to, string label) => Arrows.Add(new DiagramArrow(from, to, label));
}
