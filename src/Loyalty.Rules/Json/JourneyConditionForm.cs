using Loyalty.Rules.Journeys;
using Loyalty.Rules.Json.Forms;

namespace Loyalty.Rules.Json;

/// <summary>What must hold for a transition to be taken: its first property tells of what.</summary>
internal static class JourneyConditionForm
{
    private static readonly Alternatives Kinds = new(
        required: true,
        ["counter", "attribute", "inPhase", "inJourney", "since", "value"]
    );

    private static readonly JsonAlternative<Condition>[] Forms =
    [
        Of(ConditionKind.Counter, JourneyConditionTables.Counter),
        Of(ConditionKind.Attribute, JourneyConditionTables.Attribute),
        Of(ConditionKind.InPhase, JourneyConditionTables.InPhase),
        Of(ConditionKind.InJourney, JourneyConditionTables.InJourney),
        Of(ConditionKind.Since, JourneyConditionTables.Since),
        Of(ConditionKind.Value, JourneyConditionTables.Value),
    ];

    internal static readonly JsonUnion<Condition> Instance = new(
        "condition",
        "a condition",
        "What must hold for a transition to be taken.",
        (reader, node) => ChosenForm.Of(reader, node, Instance!, Kinds, Forms),
        Forms
    );

    private static JsonAlternative<Condition, Condition> Of(ConditionKind kind, JsonForm<Condition> form) =>
        new(form, condition => condition.Kind == kind);
}
