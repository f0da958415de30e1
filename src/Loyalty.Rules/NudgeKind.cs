namespace Loyalty.Rules;

/// <summary>What a nudge says.</summary>
public enum NudgeKind
{
    /// <summary>So much more brings the next reward.</summary>
    More,

    /// <summary>A reward is earned already: add the item and it is given.</summary>
    AddItem,

    /// <summary>A guest would collect by joining.</summary>
    Join,
}
