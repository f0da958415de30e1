namespace Loyalty.Rules.Testing.Laws;

/// <summary>Begins an attack on a program: <c>Attack.On(plan).SplittingNeverGains()</c>.</summary>
public static class Attack
{
    /// <summary>Attacks a plan: its program over its catalog.</summary>
    /// <param name="plan">The plan.</param>
    /// <exception cref="InvalidOperationException">The program has no rules.</exception>
    public static ProgramAttack On(LoyaltyPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return new ProgramAttack(plan);
    }
}
