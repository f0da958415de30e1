namespace Loyalty.Rules;

/// <summary>What identifies a sale: its id, instant, currency and member.</summary>
/// <remarks>Immutable. The default value has no id and is refused at evaluation.</remarks>
public readonly struct SaleHeader
{
    /// <summary>Makes a header.</summary>
    /// <param name="id">The till's id of the sale, unique within a member's history; compared Ordinal.</param>
    /// <param name="at">The instant of the sale; the offset is kept for show, the program's zone decides.</param>
    /// <param name="currency">The currency of all amounts.</param>
    /// <param name="memberId">The member, or null for a guest.</param>
    /// <param name="details">What else the till knows of the sale, or null.</param>
    public SaleHeader(
        string id,
        DateTimeOffset at,
        Currency currency,
        string? memberId = null,
        SaleDetails? details = null
    )
    {
        Id = id;
        At = at;
        Currency = currency;
        MemberId = memberId;
        Details = details ?? SaleDetails.None;
    }

    /// <summary>The till's id of the sale.</summary>
    public string Id { get; }

    /// <summary>The instant of the sale.</summary>
    public DateTimeOffset At { get; }

    /// <summary>The currency of all amounts.</summary>
    public Currency Currency { get; }

    /// <summary>The member, or null for a guest.</summary>
    public string? MemberId { get; }

    /// <summary>What else the till knows of the sale.</summary>
    public SaleDetails Details { get; }
}
