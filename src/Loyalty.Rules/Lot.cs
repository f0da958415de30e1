namespace Loyalty.Rules;

/// <summary>Points that one rule gave with one sale, or a step of the journey. A balance is the sum of what remains of the lots.</summary>
/// <remarks>Immutable and thread-safe. Sale, rule and instant of issue together name a lot for ever; a lot of which nothing remains is not kept.</remarks>
public sealed class Lot
{
    internal Lot(
        string transactionId,
        string ruleId,
        DateTimeOffset issued,
        DateTimeOffset availableFrom,
        DateTimeOffset? expiresAt,
        long points,
        long remaining
    )
    {
        TransactionId = transactionId;
        RuleId = ruleId;
        Issued = issued;
        AvailableFrom = availableFrom;
        ExpiresAt = expiresAt;
        Points = points;
        Remaining = remaining;
    }

    /// <summary>
    /// The sale that the points came with; with the rule and the instant it names the lot. For points of the journey: journey, run and number, such as
    /// <c>first-days/1/3</c>.
    /// </summary>
    public string TransactionId { get; }

    /// <summary>The rule that gave them, or the journey.</summary>
    public string RuleId { get; }

    /// <summary>When they were issued.</summary>
    public DateTimeOffset Issued { get; }

    /// <summary>From when on they can be spent.</summary>
    public DateTimeOffset AvailableFrom { get; }

    /// <summary>At which instant they can no longer be spent; null for never.</summary>
    public DateTimeOffset? ExpiresAt { get; }

    /// <summary>The points issued.</summary>
    public long Points { get; }

    /// <summary>The points that remain, 1 to <see cref="Points"/>.</summary>
    public long Remaining { get; }

    internal Lot With(long remaining) =>
        new(TransactionId, RuleId, Issued, AvailableFrom, ExpiresAt, Points, remaining);
}
