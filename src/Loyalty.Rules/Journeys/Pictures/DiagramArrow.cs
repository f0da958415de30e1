namespace Loyalty.Rules.Journeys.Pictures;

/// <summary>An arrow of a picture; the label may be empty.</summary>
internal sealed class DiagramArrow(string from, string to, string label)
{
    internal string From { get; } = from;

    internal string To { get; } = to;

    internal string Label { get; } = label;
}
