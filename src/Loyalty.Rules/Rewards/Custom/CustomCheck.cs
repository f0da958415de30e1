using Loyalty.Rules.Diagnostics;

namespace Loyalty.Rules.Rewards.Custom;

public sealed partial class CustomRule
{
    internal override void Check(RuleCheck check)
    {
        var path = check.Path.Then("uses");
        if (check.Word(path, "a code name", Uses) && check.KnowsRegistered)
            CheckCode(check, path);
        CheckParameters(check);
        CheckCounters(check);
        check.Items("items", Items);
        if (!ReferenceEquals(On, Items))
            check.Unneeded("on", On);
        check.Defined(check.Path, "stage", (int)Stage, (int)RewardStage.Points);
        CheckUnits(check);
        check.Caps(Stage);
    }

    private void CheckCode(RuleCheck check, DiagnosticPath uses)
    {
        if (check.Registered(Uses) is not { } code)
        {
            check.Report(ProgramCodes.UnknownCustomRule, uses, Quoted.Of(Uses));
            return;
        }
        var path = check.Path.Then("parameters");
        ParameterReading.Read(
            this,
            code,
            (what, name, particulars) => check.Report(what, name is null ? path : path.Then(name), particulars)
        );
    }

    private void CheckParameters(RuleCheck check)
    {
        if (!check.Count("parameters", Parameters.Count))
            return;
        var path = check.Path.Then("parameters");
        foreach (var pair in Parameters)
        {
            check.Word(path, "a parameter", pair.Key);
            check.Words(path, pair.Key, "a text", pair.Value.Texts);
        }
    }

    private void CheckCounters(RuleCheck check)
    {
        if (!check.Count("counters", Counters.Count))
            return;
        var path = check.Path.Then("counters");
        foreach (var pair in Counters)
        {
            check.Word(path, "a counter", pair.Key);
            check.Defined(path, pair.Key, (int)pair.Value, (int)CalendarWindow.Year);
        }
    }

    private void CheckUnits(RuleCheck check)
    {
        const string ItemStage = "at stage 'item'";
        bool others = Stage != RewardStage.Item;
        check.Defined(check.Path, "choose", (int)Choose, (int)UnitOrder.HighestCost);
        check.Defined(check.Path, "consume", (int)Consume, (int)ConsumedUnits.Both);
        check.OnlyIn("choose", others && Choose != UnitOrder.Cheapest, ItemStage);
        check.OnlyIn("combine", others && Combine, ItemStage);
        check.OnlyIn("consume", others && Consume != ConsumedUnits.Target, ItemStage);
        check.OnlyIn(
            "consume",
            !others && Consume == ConsumedUnits.Both,
            "with 'none' or 'target', as it buys no units"
        );
    }
}
