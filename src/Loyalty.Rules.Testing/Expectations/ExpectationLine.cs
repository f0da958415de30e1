namespace Loyalty.Rules.Testing.Expectations;

/// <summary>One thing that a step is expected to come to.</summary>
internal readonly struct ExpectationLine
{
    /// <param name="node">Where it stands among the values of its document; -1 where there is none.</param>
    /// <param name="check">Holds it against the decision.</param>
    internal ExpectationLine(int node, Check check)
    {
        Node = node;
        Check = check;
    }

    internal int Node { get; }

    internal Check Check { get; }
}
