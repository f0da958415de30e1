namespace Loyalty.Rules.Laws.Joined;

/// <summary>What comes next in a member's story: a sale, or a call of the host.</summary>
internal sealed record StoryTurn(Transaction? Sale, HostCall? Call);
