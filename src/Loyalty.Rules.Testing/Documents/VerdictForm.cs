using System.Diagnostics.CodeAnalysis;
using Loyalty.Rules.Json;
using Loyalty.Rules.Json.Forms;
using Loyalty.Rules.Json.Syntax;
using Loyalty.Rules.Testing.Expectations;

namespace Loyalty.Rules.Testing.Documents;

/// <summary>What a rule is expected to come to: a word, or an object with its numbers.</summary>
internal sealed class VerdictForm : JsonForm<RuleChecklist>
{
    internal static readonly VerdictForm Instance = new();

    private static readonly JsonTable<RuleChecklist, RuleChecklist> Table = ProgressTable
        .AddTo(
            new JsonTable<RuleChecklist, RuleChecklist>(
                "expectedVerdict",
                "a verdict",
                "What a rule should come to, with its numbers.",
                (_, _) => new RuleChecklist(),
                list => list
            ).May("verdict", DecisionWords.Verdicts, "the verdict", AddWord)
        )
        .May(
            "asked",
            EitherAmountForm.Instance,
            "what the rule alone would give",
            (b, v) => b.Add(rule => OutcomeChecks.Asked(rule, v))
        )
        .May(
            "granted",
            EitherAmountForm.Instance,
            "what was given",
            (b, v) => b.Add(rule => OutcomeChecks.Granted(rule, v))
        )
        .May(
            "waiting",
            CountForm.Instance,
            "units that are due and that nothing in the basket could take",
            (b, v) => b.Add(rule => OutcomeChecks.Waiting(rule, v))
        )
        .May(
            "reason",
            DecisionWords.Reasons,
            "which condition does not hold, for 'notEligible'",
            (b, v) => b.Add(rule => OutcomeChecks.Reason(rule, v))
        )
        .May(
            "lostTo",
            RuleIdForm.Instance,
            "the rule that got in its place, for 'lost'",
            (b, v) => b.Add(rule => OutcomeChecks.LostTo(rule, v))
        )
        .May(
            "node",
            TextForm.Id,
            "the node of the arbitration tree in which the rule lost",
            (b, v) => b.Add(rule => OutcomeChecks.Node(rule, v))
        );

    private VerdictForm() { }

    internal override string Belongs => "a verdict such as \"awarded\", or an object with its numbers";

    internal override bool TryRead(DocumentReader reader, int node, [MaybeNullWhen(false)] out RuleChecklist value)
    {
        value = null;
        if (reader.Tree.Kind(node) == JsonKind.Object)
            return Table.TryRead(reader, node, out value);
        if (reader.Tree.Kind(node) != JsonKind.Text)
            return reader.ReportWrongType(node, this);
        if (!DecisionWords.Verdicts.TryRead(reader, node, out var word))
            return false;
        value = new RuleChecklist();
        AddWord(value, word);
        return true;
    }

    internal override void Write(DocumentWriter writer, RuleChecklist value) => throw new NotSupportedException();

    internal override void WriteSchema(SchemaWriter schema) =>
        schema.Keyword("oneOf", () => schema.Form(DecisionWords.Verdicts), () => schema.Form(Table));

    private static void AddWord(RuleChecklist list, Verdict verdict) =>
        list.Add(rule => OutcomeChecks.Verdict(rule, verdict));
}
