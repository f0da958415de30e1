using Loyalty.Rules.Diagnostics;

namespace Loyalty.Rules.Rewards.Custom;

public sealed partial class CustomRule
{
    internal override void Check(RuleCheck check)
    {
        var path = check.Path.Then("uses");
        if (check.Word(path, "a code name", Uses) && !check.IsRegistered(Uses))
            check.Report(ProgramCodes.UnknownCustomRule, path, Quoted.Of(Uses));
        check.Items("items", Items);
        if (!ReferenceEquals(On, Items))
            check.Unneeded("on", On);
        check.Defined(check.Path, "stage", (int)Stage, (int)RewardStage.Points);
        check.Caps(Stage);
    }
}
