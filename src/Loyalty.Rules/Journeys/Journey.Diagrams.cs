using Loyalty.Rules.Journeys.Pictures;

namespace Loyalty.Rules.Journeys;

/// <content>Pictures of the journey as texts that renderers draw.</content>
public sealed partial class Journey
{
    /// <summary>The journey as a flowchart of Mermaid: a box a phase, a frame around those inside another, an arrow a transition. The same text on every machine.</summary>
    /// <returns>The text; lines end with '\n'. Names are the English ones.</returns>
    public string ToMermaid() => MermaidText.Of(JourneyDiagram.Of(this));

    /// <summary>The way that one member went as a flowchart of Mermaid: a box for every stay in a phase, with times in UTC.</summary>
    /// <param name="path">The steps of the member's run, in order; none for an empty picture.</param>
    /// <returns>The text; lines end with '\n'.</returns>
    public string ToMermaid(ReadOnlySpan<JourneyStep> path) => MermaidText.Of(PathDiagram.Of(this, path));

    /// <summary>The journey in the DOT language of Graphviz: a box a phase, a frame around those inside another, an arrow a transition. The same text on every machine.</summary>
    /// <returns>The text; lines end with '\n'. Names are the English ones.</returns>
    public string ToDot() => DotText.Of(JourneyDiagram.Of(this), Id);

    /// <summary>The way that one member went in the DOT language of Graphviz: a box for every stay in a phase, with times in UTC.</summary>
    /// <param name="path">The steps of the member's run, in order; none for an empty picture.</param>
    /// <returns>The text; lines end with '\n'.</returns>
    public string ToDot(ReadOnlySpan<JourneyStep> path) => DotText.Of(PathDiagram.Of(this, path), Id);
}
