namespace Loyalty.Rules.Testing.Steps;

/// <summary>Notes what is reached while scenarios are played.</summary>
internal sealed class CoverageCollector
{
    private readonly SortedDictionary<string, SortedDictionary<string, RuleNotes>> _programs = new(
        StringComparer.Ordinal
    );

    /// <summary>Takes a program in, so that what is never reached of it is known as well.</summary>
    internal void Begin(LoyaltyPlan plan)
    {
        foreach (var rule in plan.Program.Rules)
        {
            var notes = NotesOf(plan.Program.Id, rule.Id);
            notes.CanCome(PossibleVerdicts.Of(rule));
            foreach (var tier in MemberTiers.Of(plan, rule.Id)?.Tiers ?? [])
                notes.CanHold(tier.Id);
        }
    }

    internal void Add(StepResult result)
    {
        foreach (var outcome in result.IsSale ? result.Decision.Outcomes : [])
            NotesOf(result.Plan.Program.Id, outcome.RuleId).Came(outcome.Verdict);
        foreach (var state in new[] { result.Before, result.After })
        {
            if (state is not null)
                AddTiers(result.Plan, state, result.At);
        }
    }

    internal void Add(Coverage coverage)
    {
        foreach (var program in coverage.Programs)
        {
            foreach (var rule in program.Rules)
                NotesOf(program.ProgramId, rule.RuleId).Add(rule);
        }
    }

    internal Coverage ToCoverage() =>
        new([
            .. _programs.Select(program => new ProgramCoverage(
                program.Key,
                [.. program.Value.Select(rule => rule.Value.ToCoverage(rule.Key))]
            )),
        ]);

    private void AddTiers(LoyaltyPlan plan, MemberState state, DateTimeOffset at)
    {
        foreach (var rule in plan.Program.Rules)
        {
            if (MemberTiers.Of(plan, rule.Id) is not { } tiers)
                continue;
            int held = MemberTiers.TierAt(tiers, MemberTiers.MeasureOf(plan, rule.Id, state, at));
            if (held >= 0)
                NotesOf(plan.Program.Id, rule.Id).Held(tiers.Tiers[held].Id);
        }
    }

    private RuleNotes NotesOf(string programId, string ruleId)
    {
        if (!_programs.TryGetValue(programId, out var rules))
            _programs[programId] = rules = new SortedDictionary<string, RuleNotes>(StringComparer.Ordinal);
        if (!rules.TryGetValue(ruleId, out var notes))
            rules[ruleId] = notes = new RuleNotes();
        return notes;
    }
}
