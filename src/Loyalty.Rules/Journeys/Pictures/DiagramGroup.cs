namespace Loyalty.Rules.Journeys.Pictures;

/// <summary>Nodes that stand together.</summary>
internal sealed class DiagramGroup(string? title)
{
    /// <summary>The words over a frame around them; null for no frame.</summary>
    internal string? Title { get; } = title;

    internal List<DiagramNode> Nodes { get; } = [];

    internal void Add(string id, DiagramShape shape, params string[] lines) =>
        Nodes.Add(new DiagramNode(id, shape, lines));
}
