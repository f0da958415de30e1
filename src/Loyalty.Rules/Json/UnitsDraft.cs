using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Json;

/// <summary>Units of a selector while they are read.</summary>
internal sealed class UnitsDraft
{
    internal Selector Items { get; set; } = Selector.Everything;

    internal int Units { get; set; }
}
