using Loyalty.Rules.Journeys;

namespace Loyalty.Rules.Laws.Naive;

/// <summary>A phase in which members are, and the one around it.</summary>
internal sealed class NaiveLeaf(Phase phase, Phase? super)
{
    internal Phase Phase { get; } = phase;

    internal Phase? Super { get; } = super;
}
