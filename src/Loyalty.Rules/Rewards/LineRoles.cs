namespace Loyalty.Rules.Rewards;

/// <summary>What a line is to a rule.</summary>
[Flags]
internal enum LineRoles : byte
{
    None = 0,

    /// <summary>It is counted: bought, spent on.</summary>
    Measure = 1,

    /// <summary>A discount of the rule may fall on it.</summary>
    Target = 2,
}
