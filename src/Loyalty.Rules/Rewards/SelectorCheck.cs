using Loyalty.Rules.Diagnostics;

namespace Loyalty.Rules.Rewards;

/// <summary>Checks selectors, the named ones of a program and those that stand in rules.</summary>
internal sealed class SelectorCheck
{
    private readonly SelectorNameTable _names;
    private readonly SelectorShapes _shapes;
    private readonly Currency _currency;
    private readonly DiagnosticBag _found = new();
    private readonly List<int> _foundIn = [];
    private readonly DiagnosticReporter _reporter;

    internal SelectorCheck(LoyaltyProgram program, CatalogWords? catalog)
    {
        _names = new SelectorNameTable(program.Selectors);
        _shapes = new SelectorShapes(_names.ShapeOf, catalog);
        _currency = program.Currency;
        _reporter = new DiagnosticReporter(_found);
    }

    /// <summary>Checks the named selectors. Their shapes are known afterwards.</summary>
    internal void CheckNamed()
    {
        bool[] good = new bool[_names.Count];
        var ids = new IdRegister();
        for (int i = 0; i < good.Length; i++)
        {
            CheckOwnName(i, ids);
            _reporter.AboutSelector(_names.NameOf(i));
            good[i] = Check(_reporter, _names.SelectorOf(i), PathOf(i), ofRule: false);
            Found(i);
        }
        foreach (int i in _names.InnermostFirst())
        {
            _reporter.AboutSelector(_names.NameOf(i));
            if (_names.CycleAt(i) is { } cycle)
                _reporter.Report(ProgramCodes.SelectorCycle, PathOf(i), cycle);
            if (good[i] && !_names.IsInCycle(i))
                _names.SetShape(i, ShapeOf(_reporter, _names.SelectorOf(i), PathOf(i)));
            Found(i);
        }
    }

    /// <summary>Checks a selector of a rule; the named ones must have been checked before.</summary>
    internal SelectorShape CheckOfRule(DiagnosticReporter reporter, Selector selector, DiagnosticPath path) =>
        Check(reporter, selector, path, ofRule: true) ? ShapeOf(reporter, selector, path) : SelectorShape.Broken;

    /// <summary>Reports what was found in the named selectors, in their order, after all rules are checked: which of them no rule uses is known only then.</summary>
    internal void ReportNamed(DiagnosticBag bag, bool sawAllRules)
    {
        bool[] used = _names.UsedByRules();
        for (int i = 0; i < used.Length; i++)
        {
            if (used[i] || !sawAllRules)
                continue;
            _reporter.AboutSelector(_names.NameOf(i));
            _reporter.Report(ProgramCodes.UnusedSelector, PathOf(i));
            Found(i);
        }
        bag.AddAll(_found, Enumerable.Range(0, _found.Count).OrderBy(one => _foundIn[one]));
    }

    private void CheckOwnName(int i, IdRegister ids)
    {
        string name = _names.NameOf(i);
        _reporter.AboutProgram();
        _reporter.Word(PathOf(i), "a selector name", name);
        ids.Add(name, i, out _, out string? twin);
        if (twin is not null)
            _reporter.Report(
                ProgramCodes.IdsDifferByCase,
                PathOf(i),
                "selector " + Quoted.Of(twin),
                "selector " + Quoted.Of(name)
            );
    }

    /// <summary>Notes that what was found since the last call stands in a selector.</summary>
    private void Found(int i)
    {
        while (_foundIn.Count < _found.Count)
            _foundIn.Add(i);
    }

    private DiagnosticPath PathOf(int i) => DiagnosticPath.Root.Then("selectors").Then(_names.NameOf(i));

    private SelectorShape ShapeOf(DiagnosticReporter reporter, Selector selector, DiagnosticPath path)
    {
        var shape = _shapes.Of(selector);
        if (shape.IsBroken)
            return shape;
        if (shape.Depth > ProgramLimits.SelectorDepth)
            reporter.Report(ProgramCodes.SelectorTooDeep, path);
        else if (shape.Size > ProgramLimits.SelectorSize)
            reporter.Report(ProgramCodes.SelectorTooLarge, path, shape.Size);
        else
            return shape;
        return SelectorShape.Broken;
    }

    private bool Check(DiagnosticReporter reporter, Selector selector, DiagnosticPath path, bool ofRule, int level = 1)
    {
        if (level > ProgramLimits.SelectorDepth)
        {
            reporter.Report(ProgramCodes.SelectorTooDeep, path);
            return false;
        }
        if (selector.Name is not null)
            return CheckName(reporter, selector, path, ofRule);
        bool good = CheckWords(reporter, selector, path) & CheckPrice(reporter, selector, path);
        for (int i = 0; i < selector.All.Count; i++)
            good &= Check(
                reporter,
                selector.All[i],
                path.Then("all").ThenOneOf(selector.All.Count, i),
                ofRule,
                level + 1
            );
        for (int i = 0; i < selector.Any.Count; i++)
            good &= Check(
                reporter,
                selector.Any[i],
                path.Then("any").ThenOneOf(selector.Any.Count, i),
                ofRule,
                level + 1
            );
        return good & (selector.Not is null || Check(reporter, selector.Not, path.Then("not"), ofRule, level + 1));
    }

    private bool CheckName(DiagnosticReporter reporter, Selector selector, DiagnosticPath path, bool ofRule)
    {
        bool known = _names.TryFind(selector.Name!, ofRule);
        if (!known)
            reporter.Report(
                ProgramCodes.UnknownSelector,
                path,
                Quoted.Of(selector.Name),
                _names.DidYouMean(selector.Name!)
            );
        bool bare =
            selector.Skus.Count + selector.Categories.Count + selector.Brands.Count + selector.Tags.Count == 0
            && selector.Attributes.Count + selector.Kinds.Count + selector.All.Count + selector.Any.Count == 0
            && selector.Not is null
            && selector.PriceFrom is null
            && selector.PriceTo is null;
        if (!bare)
            reporter.Report(ProgramCodes.NameWithConditions, path, Quoted.Of(selector.Name));
        return known && bare;
    }

    private static bool CheckWords(DiagnosticReporter reporter, Selector selector, DiagnosticPath path)
    {
        bool good =
            reporter.Words(path, "sku", "a sku", selector.Skus)
            & reporter.Words(path, "category", "a category", selector.Categories)
            & reporter.Words(path, "brand", "a brand", selector.Brands)
            & reporter.Words(path, "tag", "a tag", selector.Tags);
        foreach (var attribute in selector.Attributes)
        {
            good &= reporter.Word(path.Then("attributes"), "an attribute", attribute.Key);
            good &= reporter.Word(path.Then("attributes").Then(attribute.Key), "an attribute", attribute.Value);
        }
        for (int i = 0; i < selector.Kinds.Count; i++)
            good &= reporter.Defined(path, "kind", (int)selector.Kinds[i], (int)LineKind.Donation);
        return good;
    }

    private bool CheckPrice(DiagnosticReporter reporter, Selector selector, DiagnosticPath path)
    {
        long from = selector.PriceFrom ?? 0;
        long? to = selector.PriceTo;
        if (from < 0)
            reporter.Report(ProgramCodes.NegativePrice, path.Then("price").Then("from"), new Money(from, _currency));
        else if (to < 0)
            reporter.Report(ProgramCodes.NegativePrice, path.Then("price").Then("to"), new Money(to.Value, _currency));
        else if (to <= from)
            reporter.Report(
                ProgramCodes.EmptyPriceBand,
                path.Then("price"),
                new Money(from, _currency),
                new Money(to.Value, _currency)
            );
        else
            return true;
        return false;
    }
}
