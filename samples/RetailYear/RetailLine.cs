namespace RetailYear;

/// <summary>One line of the file, its texts still in the reader's memory: good until the next line is read.</summary>
internal readonly ref struct RetailLine
{
    public required ReadOnlySpan<byte> Invoice { get; init; }
    public required ReadOnlySpan<byte> Sku { get; init; }
    public required ReadOnlySpan<byte> Description { get; init; }
    public required int Quantity { get; init; }
    public required DateTime LocalTime { get; init; }

    /// <summary>Thousandths of a pound: four prices of the file have three decimals.</summary>
    public required long PriceMills { get; init; }

    /// <summary>0 for a customer who is not known.</summary>
    public required int Customer { get; init; }

    /// <summary>Thousandths of a pound, exactly.</summary>
    public long AmountMills => Quantity * PriceMills;

    public bool IsReturn => Invoice[0] == (byte)'C';
}
