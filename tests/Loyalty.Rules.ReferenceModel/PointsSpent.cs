using Loyalty.Rules.Rewards.Redemption;

namespace Loyalty.Rules.ReferenceModel;

/// <summary>Points that one redemption costs.</summary>
internal sealed record PointsSpent(RedemptionRule Rule, long Points);
