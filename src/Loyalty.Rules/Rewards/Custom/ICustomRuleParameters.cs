namespace Loyalty.Rules.Rewards.Custom;

/// <summary>Code of a custom rule that takes parameters: what a program sets is checked against this when the program is compiled.</summary>
/// <remarks>Implemented beside <see cref="ICustomRewardRule"/>. Code without it takes no parameters, and a rule that sets some is refused.</remarks>
public interface ICustomRuleParameters
{
    /// <summary>Says which parameters the code takes.</summary>
    /// <remarks>Called whenever a program that uses the code is compiled; must say the same each time.</remarks>
    /// <param name="parameters">Takes the parameters.</param>
    void DeclareParameters(DeclaredParameters parameters);
}
