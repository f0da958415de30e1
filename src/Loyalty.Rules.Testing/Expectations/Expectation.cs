namespace Loyalty.Rules.Testing.Expectations;

/// <summary>What a step is expected to come to, as far as its author cares. A sale that is not said to be refused must be taken.</summary>
internal sealed class Expectation
{
    private readonly List<ExpectationLine> _lines = [];

    /// <summary>Whether it is said what is taken or refused.</summary>
    internal bool IsRefusal { get; private set; }

    /// <summary>All that is expected, in the order in which it was said.</summary>
    internal IReadOnlyList<ExpectationLine> Lines => _lines;

    internal void Add(int node, Check check) => _lines.Add(new ExpectationLine(node, check));

    internal void AddRefusal(int node, Check check)
    {
        IsRefusal = true;
        Add(node, check);
    }
}
