using Loyalty.Rules.Diagnostics;

namespace Loyalty.Rules.Rewards;

internal sealed partial class RuleCheck
{
    private SelectorShape? _except;
    private SelectorShape? _basket;
    private bool _reportedExcept;

    /// <summary>Checks which lines the rule measures or pays; without any of them it cannot fire.</summary>
    internal SelectorShape Items(string property, Selector items)
    {
        var shape = Needed(Path, property, property, items);
        CheckExcept(property, shape);
        return shape;
    }

    /// <summary>Checks a number of units of the lines that the rule measures or pays.</summary>
    internal SelectorShape Units(string property, SelectedUnits units)
    {
        var shape = Units(Path, property, units);
        CheckExcept(property, shape);
        return shape;
    }

    /// <summary>Checks which lines the rule measures, where they stand as the items of a property.</summary>
    internal SelectorShape ItemsOf(string property, Selector items)
    {
        var shape = Needed(Path.Then(property), "items", property, items);
        CheckExcept(property, shape);
        return shape;
    }

    /// <summary>Checks a number of units of lines that were checked already.</summary>
    internal SelectorShape Units(string property, SelectedUnits units, SelectorShape items)
    {
        CheckCount(Path.Then(property), property, units.Units);
        return items;
    }

    /// <summary>Checks a selector that the rule can do without.</summary>
    internal void Unneeded(string property, Selector items) => Unneeded(Path.Then(property), items);

    /// <summary>Checks a selector, wherever it stands in the rule, that the rule can do without.</summary>
    internal void Unneeded(DiagnosticPath path, Selector items) => _selectors.CheckOfRule(_reporter, items, path);

    private SelectorShape Units(DiagnosticPath owner, string property, SelectedUnits units)
    {
        var path = owner.Then(property);
        CheckCount(path, property, units.Units);
        return Needed(path, "items", property, units.Items);
    }

    private void CheckCount(DiagnosticPath path, string property, int units)
    {
        if (units is < 1 or > ProgramLimits.Units)
            Report(ProgramCodes.UnitsOutOfRange, path.Then("units"), units, property);
    }

    private void CheckExcept(string property, SelectorShape shape)
    {
        if (_reportedExcept || shape.IsBroken || _except?.Id != shape.Id)
            return;
        _reportedExcept = true;
        Report(ProgramCodes.ExceptLeavesNothing, Path.Then("except"), property);
    }

    private SelectorShape Needed(DiagnosticPath owner, string property, string shownAs, Selector items)
    {
        var path = owner.Then(property);
        var shape = _selectors.CheckOfRule(_reporter, items, path);
        if (shape.Contradiction is not null)
            Report(ProgramCodes.Contradiction, path, shownAs, shape.Contradiction);
        else if (shape.Missing is not null)
            Report(ProgramCodes.NotInCatalog, path, shownAs, shape.Missing);
        return shape;
    }
}
