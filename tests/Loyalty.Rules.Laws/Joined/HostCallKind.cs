namespace Loyalty.Rules.Laws.Joined;

/// <summary>What a host calls between sales.</summary>
internal enum HostCallKind
{
    Take,
    Enter,
    AdvanceTo,

    /// <summary>The host forgets the member, and keeps a state whose record says so.</summary>
    Erase,
}
