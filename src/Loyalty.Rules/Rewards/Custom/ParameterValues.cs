namespace Loyalty.Rules.Rewards.Custom;

/// <summary>The parameters of a custom rule as its code has declared them, with what the program sets them to. Reading allocates nothing.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class ParameterValues
{
    internal static readonly ParameterValues None = new([], []);

    private readonly DeclaredParameter[] _declared;
    private readonly ParameterSetting[] _settings;

    internal ParameterValues(DeclaredParameter[] declared, ParameterSetting[] settings)
    {
        _declared = declared;
        _settings = settings;
    }

    /// <summary>A text.</summary>
    /// <param name="name">A parameter that was declared as a text.</param>
    /// <exception cref="ArgumentException">It was not.</exception>
    public string Text(string name) => Find(name, ParameterMeaning.Text).Texts![0];

    /// <summary>A whole number.</summary>
    /// <param name="name">A parameter that was declared as a number.</param>
    /// <exception cref="ArgumentException">It was not.</exception>
    public long Number(string name) => Find(name, ParameterMeaning.Number).Number;

    /// <summary>Whether a flag is set.</summary>
    /// <param name="name">A parameter that was declared as a flag.</param>
    /// <exception cref="ArgumentException">It was not.</exception>
    public bool Flag(string name) => Find(name, ParameterMeaning.Flag).Number != 0;

    /// <summary>A list of texts.</summary>
    /// <param name="name">A parameter that was declared as a list of texts.</param>
    /// <exception cref="ArgumentException">It was not.</exception>
    public ReadOnlySpan<string> Texts(string name) => Find(name, ParameterMeaning.Texts).Texts;

    /// <summary>An amount of money in minor units of the program's currency.</summary>
    /// <param name="name">A parameter that was declared as an amount.</param>
    /// <exception cref="ArgumentException">It was not.</exception>
    public long Amount(string name) => Find(name, ParameterMeaning.Amount).Number;

    private ref readonly ParameterSetting Find(string name, ParameterMeaning meaning)
    {
        Given.Value(name);
        for (int i = 0; i < _declared.Length; i++)
        {
            if (_declared[i].Meaning == meaning && string.Equals(_declared[i].Name, name, StringComparison.Ordinal))
                return ref _settings[i];
        }
        throw new ArgumentException(
            $"The code declares no parameter '{name}' of this kind. Read it as what it is declared, or declare it.",
            nameof(name)
        );
    }
}
