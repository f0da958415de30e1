using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.ReferenceModel;

/// <summary>What a custom rule asks for; no ask at all is null.</summary>
/// <param name="Reward">A percentage or an amount (of each unit, or of the basket), or points.</param>
/// <param name="Units">For how many units, for a reward of items; 0 for the others.</param>
public sealed record ReferenceAsk(Reward Reward, long Units = 0);
