namespace Loyalty.Rules.Journeys.Pictures;

/// <summary>How a node of a picture looks.</summary>
internal enum DiagramShape
{
    /// <summary>Where it begins: a dot.</summary>
    Start,

    /// <summary>A box.</summary>
    Ordinary,

    /// <summary>A box with round corners.</summary>
    Steady,

    /// <summary>A box with two borders.</summary>
    Final,

    /// <summary>Something that stands for others, such as any phase: words without a border.</summary>
    Words,

    /// <summary>A circle for what is remembered.</summary>
    History,
}
