using System.Globalization;
using Loyalty.Rules.Diagnostics;

namespace Loyalty.Rules.Rewards;

internal sealed partial class RuleCheck
{
    /// <summary>Checks the caps of the rule against what it gives: discounts on units, discounts on the basket, or points.</summary>
    /// <param name="gives">In which stage.</param>
    /// <param name="repeats">Whether the rule limits the times of a sale besides.</param>
    /// <param name="addsItems">Whether it gives units to add, on which no money is taken off.</param>
    /// <param name="takesPoints">Whether it costs points, which may be capped as well.</param>
    /// <param name="coupons">Whether it gives coupons, which only times can cap.</param>
    internal void Caps(
        RewardStage gives,
        bool repeats = false,
        bool addsItems = false,
        bool takesPoints = false,
        bool coupons = false
    )
    {
        var caps = _rule.Caps;
        if (caps.Count == 0 || !Count("caps", caps.Count))
            return;
        var seen = caps.Count > 1 || repeats ? new HashSet<(CapUnit, CapScope, CalendarWindow)>() : null;
        if (repeats)
            seen!.Add((CapUnit.Times, CapScope.Transaction, CalendarWindow.Lifetime));
        for (int i = 0; i < caps.Count; i++)
        {
            var path = Path.Then("caps").Then(i);
            if (!CheckCap(path, caps[i]))
                continue;
            bool fits = coupons
                ? caps[i].Unit == CapUnit.Times
                : Fits(caps[i].Unit, gives) && !(addsItems && caps[i].Unit == CapUnit.Money);
            if (!fits && !(takesPoints && caps[i].Unit == CapUnit.Points))
                Report(
                    ProgramCodes.CapOfOtherReward,
                    path.Then("unit"),
                    NameOf(caps[i].Unit),
                    (takesPoints ? "points, " : "")
                        + (
                            coupons ? "times"
                            : addsItems ? "units or times"
                            : UnitsOf(gives)
                        )
                );
            bool transaction = caps[i].Scope == CapScope.Transaction;
            if (transaction && caps[i].Window != CalendarWindow.Lifetime)
                Report(ProgramCodes.WindowOfTransactionCap, path.Then("window"));
            if (
                seen?.Add((caps[i].Unit, caps[i].Scope, transaction ? CalendarWindow.Lifetime : caps[i].Window))
                == false
            )
                Report(ProgramCodes.DuplicateCap, path, NameOf(caps[i].Unit));
        }
    }

    private bool CheckCap(DiagnosticPath path, Cap cap)
    {
        bool good =
            _reporter.Defined(path, "unit", (int)cap.Unit, (int)CapUnit.Times)
            & _reporter.Defined(path, "per", (int)cap.Scope, (int)CapScope.Member)
            & _reporter.Defined(path, "window", (int)cap.Window, (int)CalendarWindow.Year);
        if (cap.Amount == 0)
            Report(ProgramCodes.CapOfZero, path.Then("amount"));
        else if (good && cap.Amount is < 0 or > ProgramLimits.Amount)
            Report(ProgramCodes.CapOutOfRange, path.Then("amount"), AmountOf(cap), NameOf(cap.Unit));
        return good;
    }

    private string AmountOf(Cap cap) =>
        cap.Unit switch
        {
            CapUnit.Money => Money(cap.Amount).ToString(),
            CapUnit.Points => ShownPoints(cap.Amount),
            _ => cap.Amount.ToString(CultureInfo.InvariantCulture),
        };

    private static bool Fits(CapUnit unit, RewardStage gives) =>
        unit switch
        {
            CapUnit.Money => gives != RewardStage.Points,
            CapUnit.Points => gives == RewardStage.Points,
            CapUnit.Units => gives == RewardStage.Item,
            _ => true,
        };

    private static string UnitsOf(RewardStage gives) =>
        gives switch
        {
            RewardStage.Item => "money, units or times",
            RewardStage.Basket => "money or times",
            _ => "points or times",
        };

    private static string NameOf(CapUnit unit) =>
        unit switch
        {
            CapUnit.Money => "money",
            CapUnit.Points => "points",
            CapUnit.Units => "units",
            _ => "times",
        };
}
