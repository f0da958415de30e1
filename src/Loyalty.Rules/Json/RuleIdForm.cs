using System.Diagnostics.CodeAnalysis;
using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Json.Forms;

namespace Loyalty.Rules.Json;

/// <summary>The id of a rule that the plan has, and where points stand also that of its journey.</summary>
internal sealed class RuleIdForm : JsonForm<string>
{
    internal static readonly RuleIdForm Instance = new(orJourney: false);
    internal static readonly RuleIdForm OrJourney = new(orJourney: true);

    private readonly bool _orJourney;

    private RuleIdForm(bool orJourney) => _orJourney = orJourney;

    internal override string Belongs => _orJourney ? "the id of a rule or of the journey" : "the id of a rule";

    internal override bool TryRead(DocumentReader reader, int node, [MaybeNullWhen(false)] out string value)
    {
        if (!TextForm.Id.TryRead(reader, node, out value))
            return false;
        if (reader.Plan is not { } plan || plan.Accounts.HasRule(value))
            return true;
        if (_orJourney && string.Equals(value, plan.Program.Journey?.Id, StringComparison.Ordinal))
            return true;
        return reader.Report(
            StateCodes.UnknownRule,
            node,
            Quoted.Of(value),
            reader.IsFull ? "" : plan.Accounts.DidYouMean(value)
        );
    }

    internal override void Write(DocumentWriter writer, string value) => writer.Text.Text(value);

    internal override void WriteSchema(SchemaWriter schema) => TextForm.Id.WriteSchema(schema);
}
