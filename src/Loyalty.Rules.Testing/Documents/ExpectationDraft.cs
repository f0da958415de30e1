using Loyalty.Rules.Testing.Expectations;

namespace Loyalty.Rules.Testing.Documents;

/// <summary>What is expected of a step while it is read. What leans on the sale waits until that is known.</summary>
internal sealed class ExpectationDraft
{
    internal Expectation Expectation { get; } = new();

    /// <summary>The language of the receipt.</summary>
    internal string Language { get; set; } = "en";

    internal List<Placed<string>> Receipt { get; } = [];

    internal List<KeyValuePair<string, Placed<long>>> DiscountByLine { get; } = [];

    /// <summary>The properties that speak of a member, whom a guest's sale does not have.</summary>
    internal List<Placed<string>> OfMember { get; } = [];

    internal void Add(int node, Check check) => Expectation.Add(node, check);

    internal void AddOfMember(string name, int node, Check check)
    {
        OfMember.Add(new Placed<string>(node, name));
        Add(node, check);
    }
}
