namespace HundredDaysSample;

/// <summary>The invoices of a customer.</summary>
internal sealed class RealCustomer
{
    /// <summary>When each was written, by its number.</summary>
    public Dictionary<string, DateTime> Purchases { get; } = new(StringComparer.Ordinal);
}
