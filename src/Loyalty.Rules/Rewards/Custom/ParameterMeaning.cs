namespace Loyalty.Rules.Rewards.Custom;

/// <summary>As what code takes a parameter.</summary>
internal enum ParameterMeaning
{
    Text,
    Number,
    Flag,
    Texts,

    /// <summary>Money of the program's currency.</summary>
    Amount,
}
