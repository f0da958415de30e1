using Loyalty.Rules.Testing.Steps;

namespace Loyalty.Rules.Testing.Laws.Judging;

/// <summary>A visit as a failure tells it: under what title, and what was decided.</summary>
internal sealed class Scene(string title, Visit visit, StepResult result)
{
    /// <summary>Such as "In two"; scenes of the same title stand under it together.</summary>
    internal string Title { get; } = title;

    internal Visit Visit { get; } = visit;

    internal StepResult Result { get; } = result;
}
