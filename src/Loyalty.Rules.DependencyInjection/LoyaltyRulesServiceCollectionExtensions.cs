using Loyalty.Rules;
using Loyalty.Rules.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

// Where hosts look for it.
#pragma warning disable IDE0130 // The namespace of the framework, not of the folder.
namespace Microsoft.Extensions.DependencyInjection;

#pragma warning restore IDE0130

/// <summary>Adds loyalty programs to a host.</summary>
public static class LoyaltyRulesServiceCollectionExtensions
{
    /// <summary>Adds one program under its own id.</summary>
    /// <remarks>See <see cref="AddLoyaltyRules(IServiceCollection, Action{LoyaltyRulesBuilder})"/> for what is registered.</remarks>
    /// <param name="services">The host's services.</param>
    /// <param name="program">The program.</param>
    /// <param name="catalog">The items that the merchant sells, or null.</param>
    /// <exception cref="ArgumentException">The name is taken.</exception>
    public static IServiceCollection AddLoyaltyRules(
        this IServiceCollection services,
        LoyaltyProgram program,
        Catalog? catalog = null
    ) => services.AddLoyaltyRules(rules => rules.AddProgram(program, catalog));

    /// <summary>Adds programs and custom rules.</summary>
    /// <remarks>
    /// Registers <see cref="ILoyaltyPlanProvider"/> once, which reads and compiles when it is first asked for, and throws then if a program has errors; and
    /// <see cref="LoyaltyPlan"/> for each scope: the plan as it was when the scope first asked, keyed by the program's name too. A host without scopes, such as a
    /// till, asks the provider for the plan at each sale. May be called more than once.
    /// </remarks>
    /// <param name="services">The host's services.</param>
    /// <param name="configure">Says which.</param>
    public static IServiceCollection AddLoyaltyRules(
        this IServiceCollection services,
        Action<LoyaltyRulesBuilder> configure
    )
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        configure(new LoyaltyRulesBuilder(services));
        services.TryAddSingleton<ILoyaltyPlanProvider, LoyaltyPlanProvider>();
        services.TryAddScoped(scope => scope.GetRequiredService<ILoyaltyPlanProvider>().Current);
        return services;
    }
}
