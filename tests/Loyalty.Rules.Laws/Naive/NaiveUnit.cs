namespace Loyalty.Rules.Laws.Naive;

/// <summary>One unit of goods, all by itself.</summary>
/// <param name="Number">Its number among all units of the visit.</param>
/// <param name="Line">The place of its line in canonical order.</param>
/// <param name="Price">What it costs, in minor units.</param>
/// <param name="Cost">What it costs the merchant, in minor units; null where nobody knows.</param>
/// <param name="IsBuy">Whether it counts as bought.</param>
/// <param name="IsTarget">Whether it may be given.</param>
internal sealed record NaiveUnit(int Number, int Line, long Price, long? Cost, bool IsBuy, bool IsTarget);
