namespace Loyalty.Rules.Rewards.Custom;

/// <summary>One parameter that code takes.</summary>
internal sealed class DeclaredParameter
{
    internal DeclaredParameter(string name, ParameterMeaning meaning, string belongs)
    {
        Name = name;
        Meaning = meaning;
        Belongs = belongs;
    }

    internal string Name { get; }

    internal ParameterMeaning Meaning { get; }

    /// <summary>What belongs there, such as "a whole number from 1 to 366"; part of messages.</summary>
    internal string Belongs { get; }

    /// <summary>The least and the most of a number or an amount; the least is also how many texts a list must have.</summary>
    internal long Least { get; set; }

    internal long Most { get; set; } = long.MaxValue;

    internal bool IsRequired => UnlessSaid is null;

    /// <summary>What it is where a program does not set it; null where it must.</summary>
    internal ParameterSetting? UnlessSaid { get; set; }
}
