using Loyalty.Rules.Json.Forms;
using Loyalty.Rules.Json.Syntax;
using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Json;

/// <summary>
/// A range in which something of the member must lie: both ends money in quotes, or both numbers, as the first of them is; points where the rule that is
/// named measures them.
/// </summary>
internal static class MemberConditionTable
{
    private sealed class Draft
    {
        internal MemberMeasure Measure { get; set; }

        internal string? RuleId { get; set; }

        internal Amount? AtLeast { get; set; }

        internal Amount? Below { get; set; }

        internal MemberCondition Build() =>
            new(
                Measure,
                RuleId,
                AtLeast?.Value,
                Below?.Value,
                (AtLeast ?? Below) is { IsMoney: true } ? OutcomeUnit.Money
                    : Measure == MemberMeasure.Points || (AtLeast ?? Below) is { IsPoints: true } ? OutcomeUnit.Points
                    : OutcomeUnit.Units
            );
    }

    /// <summary>An end of the range: money only of rules, and only where the other end is.</summary>
    private sealed class EndForm : AmountForm
    {
        private protected override OutcomeUnit UnitOf(DocumentReader reader, int node)
        {
            int range = reader.Tree[node].Parent;
            int first = reader.Find(range, "atLeast"u8);
            if (reader.Find(range, "count"u8) >= 0)
                return reader.Peek(range, "count"u8) == "points" ? OutcomeUnit.Points : OutcomeUnit.Units;
            if (reader.Tree.Kind(first < 0 ? node : first) == JsonKind.Text)
                return OutcomeUnit.Money;
            return reader.Peek(range, "rule"u8) is { } rule && PointRules.Of(reader, range).Contains(rule)
                ? OutcomeUnit.Points
                : OutcomeUnit.Units;
        }

        private protected override bool IsInRange(DocumentReader reader, int node, Amount value) => true;
    }

    private static readonly EndForm End = new();

    private static readonly WordForm<MemberMeasure> Counts = new(
        ("purchases", MemberMeasure.Purchases),
        ("points", MemberMeasure.Points)
    );

    internal static readonly JsonForm<MemberCondition> Instance = new JsonTable<Draft, MemberCondition>(
        "memberCondition",
        "a condition on the member",
        "A range, half-open, in which something of the member must lie before the sale.",
        (_, _) => new Draft(),
        draft => draft.Build()
    )
        .Optional(
            "rule",
            TextForm.Id,
            "the id of a rule of member tiers: what it measures",
            (b, v) => (b.Measure, b.RuleId) = (MemberMeasure.OfTiers, v),
            c => c.RuleId!,
            c => c.RuleId is null
        )
        .Optional(
            "count",
            Counts,
            "what is counted of the member",
            (b, v) => b.Measure = v,
            c => c.Measure,
            c => c.RuleId is not null
        )
        .Optional(
            "atLeast",
            End,
            "the least that will do; no such limit unless said",
            (b, v) => b.AtLeast = v,
            c => new Amount(c.AtLeast!.Value, c.Unit),
            c => c.AtLeast is null
        )
        .Optional(
            "below",
            End,
            "what it must lie below; no such limit unless said",
            (b, v) => b.Below = v,
            c => new Amount(c.Below!.Value, c.Unit),
            c => c.Below is null
        )
        .ExactlyOne("rule", "count");
}
