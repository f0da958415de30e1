using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Json.Forms;
using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Json;

/// <summary>The rows that rules of all families share: who a rule is before, and its conditions and limits after those of its family.</summary>
internal static class RuleRows
{
    private static readonly NumberForm Priorities = NumberForm.Whole(-ProgramLimits.Priority, ProgramLimits.Priority);
    private static readonly ListForm<Cap> Caps = new(CapForm.Instance);

    private static readonly WordForm<GrantMode> Grants = new(
        ("partial", GrantMode.Partial),
        ("allOrNothing", GrantMode.AllOrNothing)
    );

    /// <summary>Starts the table of a family.</summary>
    /// <param name="definition">The name among a schema's definitions.</param>
    /// <param name="type">The word for the family.</param>
    /// <param name="summary">What it is.</param>
    /// <param name="create">Makes a builder from the id and the program's currency.</param>
    internal static JsonTable<TBuilder, TRule> Start<TBuilder, TRule>(
        string definition,
        string type,
        string summary,
        Func<string, Currency, TBuilder> create
    )
        where TBuilder : RewardRuleBuilder
        where TRule : RewardRule => new JsonTable<TBuilder, TRule>(
            definition,
            "a rule of type '" + type + "'",
            summary,
            (reader, node) =>
            {
                var builder = create(reader.Peek(node, "id"u8) ?? "", reader.Currency);
                builder.PointDecimals = reader.PointDecimals;
                return builder;
            },
            builder => (TRule)builder.BuildRule()
        ).Required("id", TextForm.Id, "the id, unique in the program", (_, _) => { }, r => r.Id).Constant("type", type, "the family of the rule").Optional("name", NameForm.Instance, "what receipts call it; its id unless said", (b, v) => NameForm.Fill(b.Names, v), r => r.Name!, r => r.Name is null);

    /// <summary>Ends the table of a family.</summary>
    internal static JsonTable<TBuilder, TRule> End<TBuilder, TRule>(this JsonTable<TBuilder, TRule> table)
        where TBuilder : RewardRuleBuilder
        where TRule : RewardRule =>
        table
            .Optional(
                "priority",
                Priorities,
                "rules of one stage are decided from the highest priority to the lowest, ties by id",
                (b, v) => b.PriorityValue = (int)v,
                r => r.Priority,
                r => r.Priority == 0,
                "0"
            )
            .Optional(
                "active",
                ActiveTable.Instance,
                "when the rule is in force; always unless said",
                (b, v) => b.ActiveValue = v,
                r => r.Active!,
                r => ActiveTable.IsAlways(r.Active)
            )
            .Optional(
                "eligibility",
                EligibilityTable.Instance,
                "who and what sale the rule is for; all unless said",
                (b, v) => b.EligibilityValue = v,
                r => r.Eligibility,
                r => EligibilityTable.IsAnyone(r.Eligibility)
            )
            .Optional(
                "except",
                SelectorForm.Instance,
                "items that leave both measure and target",
                (b, v) => b.ExceptValue = v,
                r => r.Except!,
                r => r.Except is null
            )
            .Optional(
                "caps",
                Caps,
                "limits on what the rule gives; all hold",
                (b, v) => b.Caps.AddRange(v),
                r => r.Caps,
                r => r.Caps.Count == 0,
                "[]"
            )
            .Optional(
                "grant",
                Grants,
                "what happens to an award that a cap does not let through whole",
                (b, v) => b.GrantValue = v,
                r => r.Grant,
                r => r.Grant == GrantMode.Partial,
                "\"partial\""
            );
}
