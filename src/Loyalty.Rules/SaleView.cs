namespace Loyalty.Rules;

/// <summary>A sale over memory that the caller owns: what the hot path evaluates without allocation.</summary>
public readonly ref struct SaleView
{
    /// <summary>Makes a view.</summary>
    /// <param name="header">What identifies the sale.</param>
    /// <param name="lines">Its lines, in any order.</param>
    public SaleView(scoped in SaleHeader header, ReadOnlySpan<Line> lines)
    {
        Header = header;
        Lines = lines;
    }

    /// <summary>What identifies the sale.</summary>
    public SaleHeader Header { get; }

    /// <summary>Its lines, as the till gave them.</summary>
    public ReadOnlySpan<Line> Lines { get; }
}
