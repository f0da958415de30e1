namespace Loyalty.Rules.Testing.Documents;

/// <summary>A scenario while it is read.</summary>
internal sealed class ScenarioDraft
{
    internal string? Name { get; set; }

    internal string? Source { get; set; }

    /// <summary>Null where the scenario names none, and any member of its steps starts new.</summary>
    internal IReadOnlyList<KeyValuePair<string, MemberDraft>>? Members { get; set; }

    internal IReadOnlyList<StepDraft> Steps { get; set; } = [];
}
