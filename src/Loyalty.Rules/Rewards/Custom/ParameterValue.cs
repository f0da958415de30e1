namespace Loyalty.Rules.Rewards.Custom;

/// <summary>What a program sets a parameter of a custom rule to. What it means says the code that declares the parameter.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class ParameterValue
{
    private readonly string[] _texts = [];

    internal ParameterValue(string text)
    {
        Kind = ParameterKind.Text;
        _texts = [text];
    }

    internal ParameterValue(long number)
    {
        Kind = ParameterKind.Number;
        Number = number;
    }

    internal ParameterValue(bool flag)
    {
        Kind = ParameterKind.Flag;
        Flag = flag;
    }

    internal ParameterValue(IEnumerable<string> texts)
    {
        Kind = ParameterKind.Texts;
        _texts = [.. texts];
    }

    /// <summary>Of what kind it is.</summary>
    public ParameterKind Kind { get; }

    /// <summary>The text, or null if it is none.</summary>
    public string? Text => Kind == ParameterKind.Text ? _texts[0] : null;

    /// <summary>The number; 0 if it is none.</summary>
    public long Number { get; }

    /// <summary>Whether it is true; false if it is neither true nor false.</summary>
    public bool Flag { get; }

    /// <summary>The texts of a list, in their order; a single text is one of them.</summary>
    public IReadOnlyList<string> Texts => _texts;
}
