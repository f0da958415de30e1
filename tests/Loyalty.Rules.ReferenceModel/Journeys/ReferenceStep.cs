using Loyalty.Rules.Journeys;
using NodaTime;

namespace Loyalty.Rules.ReferenceModel.Journeys;

/// <summary>A transition that was taken; without a transition, a cycle that was undone.</summary>
public sealed record ReferenceStep(Instant At, Trigger Trigger, Transition? Transition, Phase From, Phase To);
