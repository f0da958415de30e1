namespace Loyalty.Rules.Journeys;

/// <summary>Whose a transition is.</summary>
internal enum TransitionLevel
{
    Leaf,
    Super,
    Journey,
}
