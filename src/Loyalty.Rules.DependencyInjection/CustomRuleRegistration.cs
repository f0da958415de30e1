using Loyalty.Rules.Rewards.Custom;

namespace Loyalty.Rules.DependencyInjection;

/// <summary>The code of custom rules, by the name under which programs use it.</summary>
internal sealed class CustomRuleRegistration(string name, Func<IServiceProvider, ICustomRewardRule> make)
{
    internal string Name { get; } = name;

    internal ICustomRewardRule Make(IServiceProvider services) => make(services);
}
