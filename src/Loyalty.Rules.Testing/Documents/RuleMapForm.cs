using System.Diagnostics.CodeAnalysis;
using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Json.Forms;
using Loyalty.Rules.Json.Syntax;

namespace Loyalty.Rules.Testing.Documents;

/// <summary>Values by the ids of rules that the program has.</summary>
internal sealed class RuleMapForm<T> : JsonForm<IReadOnlyList<KeyValuePair<string, Placed<T>>>>
{
    private readonly JsonForm<T> _value;
    private readonly MapForm<Placed<T>> _map;
    private readonly RuleCheck<T>? _check;

    /// <param name="value">The form of the values.</param>
    /// <param name="check">Reports what does not fit the rule; asked only about rules that the program has.</param>
    internal RuleMapForm(JsonForm<T> value, RuleCheck<T>? check = null)
    {
        _value = value;
        _map = new MapForm<Placed<T>>("rules", new PlacedForm<T>(value));
        _check = check;
    }

    internal override string Belongs => "an object by ids of rules, each value " + _value.Belongs;

    internal override bool TryRead(
        DocumentReader reader,
        int node,
        [MaybeNullWhen(false)] out IReadOnlyList<KeyValuePair<string, Placed<T>>> value
    )
    {
        int before = reader.ProblemCount;
        if (!_map.TryRead(reader, node, out value) && reader.Tree.Kind(node) != JsonKind.Object)
            return false;
        if (reader.Plan is not { } plan || value is null)
            return reader.ProblemCount == before;
        for (int child = reader.Tree.FirstChild(node); child >= 0; child = reader.Tree.NextSibling(child))
        {
            string id = reader.Tree.Name(child);
            if (!plan.Accounts.HasRule(id))
                reader.ReportName(
                    StateCodes.UnknownRule,
                    child,
                    Quoted.Of(id),
                    reader.IsFull ? "" : plan.Accounts.DidYouMean(id)
                );
        }
        foreach (var pair in value)
        {
            if (_check is not null && plan.Accounts.HasRule(pair.Key))
                _check(reader, plan, pair.Key, pair.Value);
        }
        return reader.ProblemCount == before;
    }

    internal override void Write(DocumentWriter writer, IReadOnlyList<KeyValuePair<string, Placed<T>>> value) =>
        throw new NotSupportedException();

    internal override void WriteSchema(SchemaWriter schema) => _map.WriteSchema(schema);
}
