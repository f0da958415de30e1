namespace Loyalty.Rules.Laws.Joined;

/// <summary>What a host calls between sales.</summary>
internal enum HostCallKind
{
    Take,
    Enter,
    AdvanceTo,
}
