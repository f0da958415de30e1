namespace Loyalty.Rules.Testing.Laws.Drawing;

/// <summary>What all sales of a shop have in common.</summary>
internal sealed class Setting(Currency currency, DateTimeOffset noon)
{
    internal Currency Currency { get; } = currency;

    /// <summary>When a sale happens of which the time does not matter: noon of Monday 2026-06-01 by the shop's clock.</summary>
    internal DateTimeOffset Noon { get; } = noon;
}
