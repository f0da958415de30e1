namespace Loyalty.Rules.Rewards.Custom;

/// <summary>A parameter as code reads it: one of its values counts, as the code has declared it.</summary>
internal readonly struct ParameterSetting
{
    internal ParameterSetting(long number) => Number = number;

    internal ParameterSetting(string[] texts) => Texts = texts;

    /// <summary>A number, minor units, or 1 for true.</summary>
    internal long Number { get; }

    internal string[]? Texts { get; }
}
