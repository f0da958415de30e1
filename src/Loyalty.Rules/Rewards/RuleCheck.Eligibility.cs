using Loyalty.Rules.Diagnostics;

namespace Loyalty.Rules.Rewards;

internal sealed partial class RuleCheck
{
    private void CheckEligibility(Eligibility eligibility)
    {
        _basket = "";
        if (ReferenceEquals(eligibility, Eligibility.Anyone))
            return;
        var path = Path.Then("eligibility");
        _reporter.Words(path, "stores", "a store", eligibility.Stores);
        _reporter.Words(path, "channels", "a channel", eligibility.Channels);
        _reporter.Words(path, "tenders", "a tender", eligibility.Tenders);
        _reporter.Words(path, "codes", "a code", eligibility.Codes);
        CheckAttributes(path.Then("attributes"), eligibility.Attributes);
        _reporter.Words(path, "segments", "a segment", eligibility.Segments);
        if (eligibility.Segments.Count > 0)
            Declared(path.Then("segments"), Eligibility.SegmentAttribute);
        if (eligibility.Birthday is { } birthday)
            CheckBirthday(path.Then("birthday"), birthday);
        if (eligibility.Tier is not null)
            CheckTier(path.Then("tier"), eligibility.Tier);
        if (eligibility.Purchase < 1)
            Report(ProgramCodes.PurchaseBelowOne, path.Then("purchase"), eligibility.Purchase);
        if (eligibility.PurchaseEvery < 1)
            Report(ProgramCodes.PurchaseBelowOne, path.Then("purchase").Then("every"), eligibility.PurchaseEvery);
        if (eligibility.Phases.Count > 0)
            CheckPhases(path, eligibility.Phases);
        if (eligibility.Member.Count > 0)
            CheckMember(path.Then("member"), eligibility.Member);
        if (eligibility.Basket.Count > 0)
            CheckBasket(path.Then("basket"), eligibility.Basket);
        Defined(path, "employees", (int)eligibility.Employees, (int)EmployeeSales.Only);
    }

    private void CheckAttributes(DiagnosticPath path, IReadOnlyList<AttributeCondition> conditions)
    {
        var seen = conditions.Count > 1 ? new HashSet<string>(StringComparer.Ordinal) : null;
        foreach (var condition in conditions)
        {
            if (!Word(path, "an attribute", condition.Name))
                continue;
            var own = path.Then(condition.Name);
            if (seen?.Add(condition.Name) == false)
                Report(ProgramCodes.RepeatedAttribute, own, Quoted.Of(condition.Name));
            Declared(own, condition.Name);
            if (condition.Values.Count == 0)
                Report(ProgramCodes.AttributeWithoutValues, own, Quoted.Of(condition.Name));
            _reporter.Words(path, condition.Name, "a value", condition.Values);
        }
    }

    /// <summary>Checks that the program declares an attribute of members.</summary>
    internal void Declared(DiagnosticPath path, string attribute)
    {
        if (!_attributes.Contains(attribute))
            Report(ProgramCodes.UndeclaredAttribute, path, Quoted.Of(attribute));
    }

    private void CheckPhases(DiagnosticPath owner, IReadOnlyList<string> phases)
    {
        var path = owner.Then("phases");
        if (_phases is null)
            Report(ProgramCodes.PhaseWithoutJourney, path);
        if (!_reporter.Words(owner, "phases", "a phase", phases) || _phases is null)
            return;
        for (int i = 0; i < phases.Count; i++)
        {
            if (!_phases.Contains(phases[i]))
                Report(
                    ProgramCodes.UnknownPhase,
                    path.ThenOneOf(phases.Count, i),
                    Quoted.Of(phases[i]),
                    Spelling.DidYouMean(phases[i], _phases)
                );
        }
    }

    private void CheckBirthday(DiagnosticPath path, BirthdayWindow birthday)
    {
        Declared(path, Eligibility.BirthdayAttribute);
        if (birthday.DaysBefore is < 0 or > BirthdayWindow.MostDays)
            Report(ProgramCodes.BirthdayDaysOutOfRange, path.Then("daysBefore"), birthday.DaysBefore, "before");
        if (birthday.DaysAfter is < 0 or > BirthdayWindow.MostDays)
            Report(ProgramCodes.BirthdayDaysOutOfRange, path.Then("daysAfter"), birthday.DaysAfter, "after");
    }

    private void CheckTier(DiagnosticPath path, TierCondition condition)
    {
        string rule = Quoted.Of(condition.RuleId);
        string tier = Quoted.Of(condition.AtLeast);
        if (!_tiers.HasRule(condition.RuleId))
            Report(ProgramCodes.UnknownTierRule, path.Then("rule"), rule);
        else if (!_tiers.HasTiers(condition.RuleId))
            Report(ProgramCodes.RuleWithoutTiers, path.Then("rule"), rule);
        else if (!_tiers.HasTier(condition))
            Report(ProgramCodes.UnknownTier, path.Then("atLeast"), tier, rule);
        else if (_tiers.IsBeyondReach(condition))
            Report(ProgramCodes.TierBeyondReach, path, tier, rule, _tiers.ChainFrom(condition.RuleId));
    }
}
