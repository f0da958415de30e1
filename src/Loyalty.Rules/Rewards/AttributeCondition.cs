namespace Loyalty.Rules.Rewards;

/// <summary>A declared attribute of the member that must have one of some values.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class AttributeCondition
{
    private readonly string[] _values;

    internal AttributeCondition(string name, IEnumerable<string> values)
    {
        Name = name;
        _values = [.. values];
    }

    /// <summary>The name; the program must declare it.</summary>
    public string Name { get; }

    /// <summary>The values of which one must hold, compared Ordinal.</summary>
    public IReadOnlyList<string> Values => _values;
}
