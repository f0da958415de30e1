using Loyalty.Rules.Testing.Laws.Drawing;

namespace Loyalty.Rules.Testing.Laws.Judging;

/// <summary>A case in which a law does not hold.</summary>
internal sealed class Breach(LawCase tried, string why, IReadOnlyList<Scene> scenes, IReadOnlyList<Visit> before)
{
    internal LawCase Case { get; } = tried;

    /// <summary>What is against the law, in a sentence.</summary>
    internal string Why { get; } = why;

    internal IReadOnlyList<Scene> Scenes { get; } = scenes;

    /// <summary>The visits before, which need no telling of what was decided.</summary>
    internal IReadOnlyList<Visit> Before { get; } = before;
}
