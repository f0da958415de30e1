using System.Globalization;
using System.Text;
using Loyalty.Rules.Diagnostics;

namespace Loyalty.Rules.Rewards;

internal sealed partial class RuleCheck
{
    /// <summary>What the rule asks of the basket, so that the same conditions on the same items give the same text.</summary>
    private string _basket = "";

    private void CheckBasket(DiagnosticPath path, IReadOnlyList<BasketCondition> conditions)
    {
        if (!_reporter.Count(path, "basket", conditions.Count, ProgramLimits.PartsOfRule))
            return;
        var text = new StringBuilder();
        for (int i = 0; i < conditions.Count; i++)
        {
            var condition = conditions[i];
            // One condition stands without a list.
            var own = conditions.Count == 1 ? path : path.Then(i);
            int items = condition.HoldsOfNothing
                ? _selectors.CheckOfRule(_reporter, condition.Items, own.Then("items")).Id
                : Needed(own, "items", "basket", condition.Items).Id;
            CheckBasket(own, condition);
            text.Append(FormattableString.Invariant($"{items},{condition.Units},{condition.UnitsBelow},"));
            text.Append(FormattableString.Invariant($"{condition.Spend},{condition.SpendBelow};"));
        }
        _basket = text.ToString();
    }

    private void CheckBasket(DiagnosticPath path, BasketCondition condition)
    {
        if (!condition.CountsUnits && !condition.CountsSpend)
            Report(ProgramCodes.BasketOfAnything, path);
        if (condition.Units is { } units)
            CheckCount(path, "basket", units);
        if (IsEmpty(condition.Units, condition.UnitsBelow))
            Report(
                ProgramCodes.BasketOfNothing,
                path.Then("unitsBelow"),
                (condition.Units ?? 0).ToString(CultureInfo.InvariantCulture) + " units",
                condition.UnitsBelow
            );
        if (condition.Spend < 0 || IsEmpty(condition.Spend, condition.SpendBelow))
            Report(
                ProgramCodes.BasketOfNothing,
                path.Then(condition.SpendBelow is null ? "spend" : "spendBelow"),
                Money(condition.Spend ?? 0),
                Money(condition.SpendBelow ?? 0)
            );
    }

    private static bool IsEmpty(long? from, long? below) => below <= Math.Max(0, from ?? 0);
}
