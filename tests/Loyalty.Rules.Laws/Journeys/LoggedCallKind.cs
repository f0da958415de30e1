namespace Loyalty.Rules.Laws.Journeys;

/// <summary>What a log calls.</summary>
internal enum LoggedCallKind
{
    Begin,
    Event,
    Tick,
}
