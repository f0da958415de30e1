namespace Loyalty.Rules.Rewards;

/// <summary>A rule that earns points by rates, as others see it that multiply them.</summary>
internal interface IEarner
{
    /// <summary>The place of the rule in the order of decision.</summary>
    int Rank { get; }

    /// <summary>Minor units or units of a line that earn by the rate of a tier.</summary>
    long BaseOf(RuleTurn turn, int tier, int line);

    /// <summary>The rate of a tier, over the common denominator of all rates of the program.</summary>
    long RateOf(int tier);

    /// <summary>How much makes one whole step, where only whole steps earn; else 0.</summary>
    long StepOf(int tier);

    /// <summary>What a tier multiplies by.</summary>
    CompiledMultiplier[] MultipliersOf(int tier);
}
