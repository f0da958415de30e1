namespace Loyalty.Rules.Testing.Documents;

/// <summary>A value with its place among the values of a document.</summary>
internal readonly struct Placed<T>
{
    internal Placed(int node, T value)
    {
        Node = node;
        Value = value;
    }

    internal int Node { get; }

    internal T Value { get; }
}
