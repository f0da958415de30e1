namespace Loyalty.Rules;

/// <summary>One means of payment of a sale. Stored value is a tender like any other and never lowers what a sale earns.</summary>
/// <remarks>Immutable.</remarks>
public readonly struct Tender : IEquatable<Tender>
{
    /// <summary>Makes a tender.</summary>
    /// <param name="kind">The host's word for it, such as <c>card</c>; compared Ordinal.</param>
    /// <param name="amount">Minor units paid with it.</param>
    public Tender(string kind, long amount)
    {
        Kind = kind;
        Amount = amount;
    }

    /// <summary>The host's word for it, such as <c>card</c>.</summary>
    public string Kind { get; }

    /// <summary>Minor units paid with it.</summary>
    public long Amount { get; }

    /// <inheritdoc/>
    public bool Equals(Tender other) =>
        string.Equals(Kind, other.Kind, StringComparison.Ordinal) && Amount == other.Amount;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Tender other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Amount.GetHashCode();

    /// <summary>Whether two tenders are the same.</summary>
    public static bool operator ==(Tender left, Tender right) => left.Equals(right);

    /// <summary>Whether two tenders differ.</summary>
    public static bool operator !=(Tender left, Tender right) => !left.Equals(right);
}
