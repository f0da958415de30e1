using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.ForwardChaining.Translation;

/// <summary>A selector as a condition on lines.</summary>
internal sealed class LineSelector
{
    private readonly Selector _selector;
    private readonly LineSelector[] _all;
    private readonly LineSelector[] _any;
    private readonly LineSelector? _not;
    private readonly LineKind[] _kinds;
    private readonly LineSelector? _except;

    internal LineSelector(Selector selector, LoyaltyProgram program, Selector? except = null)
    {
        _selector = SelectorNames.Resolve(selector, program);
        _all = [.. _selector.All.Select(part => new LineSelector(part, program))];
        _any = [.. _selector.Any.Select(part => new LineSelector(part, program))];
        _not = _selector.Not is null ? null : new LineSelector(_selector.Not, program);
        _kinds = [.. _selector.Kinds, .. _all.Concat(_any).SelectMany(part => part._kinds)];
        _except = except is null ? null : new LineSelector(except, program);
    }

    /// <summary>Whether only goods can match.</summary>
    internal bool MeansGoods => _kinds.Length == 0;

    /// <summary>Whether a line is meant. Other kinds than goods must be named.</summary>
    public bool Matches(LineFact line) =>
        (line.Kind == LineKind.Goods || Array.IndexOf(_kinds, line.Kind) >= 0)
        && Holds(line)
        && (_except is null || !_except.Holds(line));

    private bool Holds(LineFact line) =>
        IsOne(_selector.Kinds, line.Kind)
        && IsOne(_selector.Skus, line.Sku)
        && (_selector.Categories.Count == 0 || _selector.Categories.Any(line.IsIn))
        && IsOne(_selector.Brands, line.Brand)
        && (_selector.Tags.Count == 0 || _selector.Tags.Any(line.HasTag))
        && _selector.Attributes.All(one => string.Equals(line.ValueOf(one.Key), one.Value, StringComparison.Ordinal))
        && IsInBand(line)
        && Array.TrueForAll(_all, part => part.Holds(line))
        && (_not is null || !_not.Holds(line))
        && (_any.Length == 0 || Array.Exists(_any, part => part.Holds(line)));

    /// <summary>The unit price is the exact ratio of amount and quantity; amounts and prices are up to 10^12, quantities up to 10^9, so that decimals are exact.</summary>
    private bool IsInBand(LineFact line)
    {
        decimal amount = (decimal)line.Amount * Quantity.FromUnits(1).Thousandths;
        decimal quantity = line.Quantity.Thousandths;
        return (_selector.PriceFrom is not { } from || amount >= from * quantity)
            && (_selector.PriceTo is not { } to || amount < to * quantity);
    }

    private static bool IsOne<T>(IReadOnlyList<T> values, T? value) =>
        values.Count == 0 || values.Any(one => EqualityComparer<T>.Default.Equals(one, value!));
}
