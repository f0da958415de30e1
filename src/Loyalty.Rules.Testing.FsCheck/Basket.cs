using System.Globalization;
using Loyalty.Rules.Testing.Laws.Drawing;

namespace Loyalty.Rules.Testing.Laws;

/// <summary>A basket that was made up from a program's own selectors and catalog.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class Basket
{
    private readonly Part[] _parts;
    private readonly Currency _currency;

    internal Basket(IEnumerable<Part> parts, Currency currency)
    {
        _parts = [.. parts];
        _currency = currency;
    }

    /// <summary>The lines, by sku.</summary>
    public IReadOnlyList<Line> Lines => Array.ConvertAll(_parts, part => part.ToLine());

    internal IReadOnlyList<Part> Parts => _parts;

    internal bool IsEmpty => _parts.Length == 0;

    /// <summary>Such as "5 x cone for 11.25 USD, 1 x tea for 2.00 USD".</summary>
    public override string ToString() => IsEmpty ? "nothing" : string.Join(", ", _parts.Select(part => TextOf(part)));

    /// <summary>With another basket's lines behind its own.</summary>
    internal Basket And(Basket other) => new(_parts.Concat(other._parts), _currency);

    internal Basket With(Part part) => new(_parts.Append(part), _currency);

    /// <summary>Baskets with fewer lines, less on a line, or simpler amounts.</summary>
    internal IEnumerable<Basket> Smaller()
    {
        int half = _parts.Length / 2;
        if (half > 1)
        {
            yield return new Basket(_parts.Take(half), _currency);
            yield return new Basket(_parts.Skip(half), _currency);
        }
        for (int i = 0; i < _parts.Length; i++)
            yield return new Basket(_parts.Where((_, place) => place != i), _currency);
        for (int i = 1; i < _parts.Length; i++)
        {
            if (MergedInto(i) is { } merged)
                yield return merged;
        }
        for (int i = 0; i < _parts.Length; i++)
        {
            foreach (var smaller in _parts[i].Smaller(_currency.MinorPerMajor))
                yield return new Basket(_parts.Select((part, place) => place == i ? smaller : part), _currency);
        }
    }

    /// <summary>With a line put together with an earlier one of the same item at the same price; null where there is none.</summary>
    private Basket? MergedInto(int place)
    {
        var part = _parts[place];
        int into = Array.FindIndex(_parts, one => one.IsAlike(part));
        if (into >= place)
            return null;
        var merged = new Part(
            part.Good,
            _parts[into].Thousandths + part.Thousandths,
            _parts[into].Amount + part.Amount
        );
        return new Basket(
            _parts.Select((one, at) => at == into ? merged : one).Where((_, at) => at != place),
            _currency
        );
    }

    private string TextOf(Part part) =>
        string.Format(
            CultureInfo.InvariantCulture,
            "{0} x {1} for {2}",
            Quantity.FromThousandths(part.Thousandths),
            part.Good.Sku,
            new Money(part.Amount, _currency)
        );
}
