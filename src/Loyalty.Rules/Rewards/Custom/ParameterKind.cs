namespace Loyalty.Rules.Rewards.Custom;

/// <summary>What a program sets a parameter of a custom rule to.</summary>
public enum ParameterKind
{
    /// <summary>A text; it also stands for an amount of money, and for a list of one text.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>True or false.</summary>
    Flag,

    /// <summary>A list of texts.</summary>
    Texts,
}
