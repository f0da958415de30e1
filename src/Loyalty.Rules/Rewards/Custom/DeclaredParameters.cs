using Loyalty.Rules.Diagnostics;

namespace Loyalty.Rules.Rewards.Custom;

/// <summary>Collects what parameters the code of a custom rule takes. Each has a name of its own; one without a value of its own must be set.</summary>
/// <remarks>Not thread-safe; valid only during the call that hands it over.</remarks>
public sealed class DeclaredParameters
{
    private readonly List<DeclaredParameter> _all = [];
    private readonly List<KeyValuePair<string, Func<ParameterValues, string?>>> _musts = [];

    internal DeclaredParameters() { }

    internal IReadOnlyList<DeclaredParameter> All => _all;

    /// <summary>What the code checks itself, each with the parameter at which it is reported.</summary>
    internal IReadOnlyList<KeyValuePair<string, Func<ParameterValues, string?>>> Musts => _musts;

    /// <summary>Takes a text, which must be set.</summary>
    /// <param name="name">The parameter.</param>
    public DeclaredParameters Text(string name) => Add(name, ParameterMeaning.Text, "a text");

    /// <summary>Takes a text.</summary>
    /// <param name="name">The parameter.</param>
    /// <param name="unlessSaid">What it is where a program does not set it.</param>
    public DeclaredParameters Text(string name, string unlessSaid) =>
        Add(name, ParameterMeaning.Text, "a text", new ParameterSetting([Given.Value(unlessSaid)]));

    /// <summary>Takes a whole number, which must be set.</summary>
    /// <param name="name">The parameter.</param>
    /// <param name="least">The least value.</param>
    /// <param name="most">The most.</param>
    public DeclaredParameters Number(string name, long least, long most) => Number(name, least, most, null);

    /// <summary>Takes a whole number.</summary>
    /// <param name="name">The parameter.</param>
    /// <param name="least">The least value.</param>
    /// <param name="most">The most.</param>
    /// <param name="unlessSaid">What it is where a program does not set it.</param>
    public DeclaredParameters Number(string name, long least, long most, long unlessSaid) =>
        Number(name, least, most, new ParameterSetting(unlessSaid));

    /// <summary>Takes true or false; false unless said.</summary>
    /// <param name="name">The parameter.</param>
    public DeclaredParameters Flag(string name) =>
        Add(name, ParameterMeaning.Flag, "true or false", new ParameterSetting(0));

    /// <summary>Takes a list of texts; a text alone is a list of one.</summary>
    /// <param name="name">The parameter.</param>
    /// <param name="atLeast">How many there must be; with 0 it need not be set, and is then empty.</param>
    public DeclaredParameters Texts(string name, int atLeast = 0)
    {
        string belongs =
            atLeast == 0
                ? "a list of texts"
                : FormattableString.Invariant($"a list of texts, at least {atLeast} of them");
        Add(name, ParameterMeaning.Texts, belongs, atLeast == 0 ? new ParameterSetting([]) : null).Last.Least = atLeast;
        return this;
    }

    /// <summary>Takes an amount of money, not negative, which must be set: a text such as "5.00".</summary>
    /// <param name="name">The parameter.</param>
    public DeclaredParameters Amount(string name) => Amount(name, null);

    /// <summary>Takes an amount of money, not negative.</summary>
    /// <param name="name">The parameter.</param>
    /// <param name="unlessSaid">What it is where a program does not set it, in minor units.</param>
    public DeclaredParameters Amount(string name, long unlessSaid) => Amount(name, new ParameterSetting(unlessSaid));

    /// <summary>Adds a check of the code's own. It is asked once everything else about the parameters is right.</summary>
    /// <param name="name">The parameter at which it is reported.</param>
    /// <param name="refusal">Null where the values will do; else a sentence that says what is wrong with them, and what to do.</param>
    public DeclaredParameters Must(string name, Func<ParameterValues, string?> refusal)
    {
        _musts.Add(new KeyValuePair<string, Func<ParameterValues, string?>>(Given.Word(name), Given.Value(refusal)));
        return this;
    }

    private DeclaredParameter Last => _all[_all.Count - 1];

    private DeclaredParameters Number(string name, long least, long most, ParameterSetting? unlessSaid)
    {
        string belongs = FormattableString.Invariant($"a whole number from {least} to {most}");
        Add(name, ParameterMeaning.Number, belongs, unlessSaid);
        (Last.Least, Last.Most) = (least, most);
        return this;
    }

    private DeclaredParameters Amount(string name, ParameterSetting? unlessSaid)
    {
        Add(name, ParameterMeaning.Amount, "an amount of money in quotes, such as '5.00', not negative", unlessSaid);
        Last.Most = ProgramLimits.Amount;
        return this;
    }

    private DeclaredParameters Add(
        string name,
        ParameterMeaning meaning,
        string belongs,
        ParameterSetting? unlessSaid = null
    )
    {
        if (_all.Exists(one => string.Equals(one.Name, Given.Word(name), StringComparison.Ordinal)))
            throw new ArgumentException($"The parameter '{name}' is declared twice. Declare it once.", nameof(name));
        _all.Add(new DeclaredParameter(Given.Word(name), meaning, belongs) { UnlessSaid = unlessSaid });
        return this;
    }
}
