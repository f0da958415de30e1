namespace Loyalty.Rules.Journeys.Pictures;

/// <summary>A node of a picture.</summary>
internal sealed class DiagramNode(string id, DiagramShape shape, string[] lines)
{
    /// <summary>What the text of the picture calls it: letters and digits.</summary>
    internal string Id { get; } = id;

    internal DiagramShape Shape { get; } = shape;

    /// <summary>What stands in it, line by line.</summary>
    internal string[] Lines { get; } = lines;
}
