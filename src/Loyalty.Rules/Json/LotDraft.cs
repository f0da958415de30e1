namespace Loyalty.Rules.Json;

/// <summary>A lot of points while it is read.</summary>
internal sealed class LotDraft
{
    internal string TransactionId { get; set; } = "";

    internal string RuleId { get; set; } = "";

    internal DateTimeOffset Issued { get; set; }

    internal DateTimeOffset? AvailableFrom { get; set; }

    internal DateTimeOffset? ExpiresAt { get; set; }

    internal long Points { get; set; }

    internal long? Remaining { get; set; }

    internal Lot Build() =>
        new(TransactionId, RuleId, Issued, AvailableFrom ?? Issued, ExpiresAt, Points, Remaining ?? Points);
}
