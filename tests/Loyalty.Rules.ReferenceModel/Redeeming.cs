namespace Loyalty.Rules.ReferenceModel;

/// <summary>How a sale is decided where it asks for rewards for points.</summary>
/// <param name="Ignored">Whether the requests are left out.</param>
/// <param name="Earned">What the sale is taken to earn, for rewards that it may help to pay.</param>
internal sealed record Redeeming(bool Ignored, long Earned)
{
    internal static Redeeming With(long earned) => new(false, earned);
}
