namespace Loyalty.Rules.Testing.Laws.Drawing;

/// <summary>A line of a basket that was made up.</summary>
internal sealed class Part(Good good, long thousandths, long amount)
{
    internal Good Good { get; } = good;

    /// <summary>How much, in thousandths of a unit.</summary>
    internal long Thousandths { get; } = thousandths;

    /// <summary>Minor units of the whole line.</summary>
    internal long Amount { get; } = amount;

    internal static Part Of(Good good, long thousandths) => new(good, thousandths, good.AmountOf(thousandths));

    /// <summary>Whether another line is of the same item at the same exact price.</summary>
    internal bool IsAlike(Part other) =>
        Good.Sku == other.Good.Sku
        && Good.Details == other.Good.Details
        && (decimal)Amount * other.Thousandths == (decimal)other.Amount * Thousandths;

    internal Line ToLine() => new(Good.Sku, Quantity.FromThousandths(Thousandths), Amount, Good.Details);

    /// <summary>Smaller and simpler lines: fewer units, whole ones, and the price that is asked for it.</summary>
    internal IEnumerable<Part> Smaller(long minorPerMajor)
    {
        long whole = Thousandths / 1000 * 1000;
        foreach (long fewer in new[] { 1000, whole / 2000 * 1000, Thousandths - 1000, whole })
        {
            if (fewer > 0 && fewer < Thousandths)
                yield return new Part(Good, fewer, (long)((decimal)Amount * fewer / Thousandths));
        }
        if (Amount != Good.AmountOf(Thousandths))
        {
            yield return Of(Good, Thousandths);
            long round = Amount / minorPerMajor * minorPerMajor;
            if (round != Amount)
                yield return new Part(Good, Thousandths, round);
        }
        else if (!Good.IsShelfPrice && Good.Price > minorPerMajor)
            yield return Of(Good.At(minorPerMajor, isShelfPrice: false), Thousandths);
    }
}
