namespace Loyalty.Rules;

/// <summary>Whether the amounts of a program's sales include tax. Receipts say it; the engine computes the same.</summary>
public enum TaxBasis
{
    /// <summary>Amounts include tax.</summary>
    Included,

    /// <summary>Amounts are before tax.</summary>
    Excluded,
}
