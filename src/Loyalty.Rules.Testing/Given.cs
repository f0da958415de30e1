namespace Loyalty.Rules.Testing;

/// <summary>Begins a scenario in C#: <c>Given.Program(plan).Member("ann").Buys("cone", 6).ThenFree("cone", 1)</c>.</summary>
public static class Given
{
    /// <summary>Tells a story under a plan.</summary>
    /// <param name="plan">The plan.</param>
    public static Story Program(LoyaltyPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return new Story(plan);
    }

    /// <summary>Tells a story under a program.</summary>
    /// <param name="program">The program.</param>
    /// <param name="catalog">What is sold, or null.</param>
    /// <exception cref="LoyaltyProgramException">The program cannot be compiled; the message lists why.</exception>
    public static Story Program(LoyaltyProgram program, Catalog? catalog = null)
    {
        ArgumentNullException.ThrowIfNull(program);
        return new Story(program.Compile(catalog));
    }
}
