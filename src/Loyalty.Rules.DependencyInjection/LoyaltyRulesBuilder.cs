using System.Diagnostics.CodeAnalysis;
using Loyalty.Rules.Rewards.Custom;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Loyalty.Rules.DependencyInjection;

/// <summary>Collects the programs and custom rules of a host.</summary>
/// <remarks>Not thread-safe.</remarks>
public sealed class LoyaltyRulesBuilder
{
    internal LoyaltyRulesBuilder(IServiceCollection services) => Services = services;

    /// <summary>The services that are added to.</summary>
    public IServiceCollection Services { get; }

    /// <summary>Adds a program under its own id.</summary>
    /// <param name="program">The program.</param>
    /// <param name="catalog">The items that the merchant sells, or null.</param>
    /// <exception cref="ArgumentException">The name is taken.</exception>
    public LoyaltyRulesBuilder AddProgram(LoyaltyProgram program, Catalog? catalog = null)
    {
        ArgumentNullException.ThrowIfNull(program);
        return AddProgram(program.Id, program, catalog);
    }

    /// <summary>Adds a program under a name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="program">The program.</param>
    /// <param name="catalog">The items that the merchant sells, or null.</param>
    /// <exception cref="ArgumentException">The name is empty or taken.</exception>
    public LoyaltyRulesBuilder AddProgram(string name, LoyaltyProgram program, Catalog? catalog = null)
    {
        ArgumentNullException.ThrowIfNull(program);
        return Add(new FixedSource(name, program.ToJson(), catalog));
    }

    /// <summary>Adds a program under a name, from a stream that is read to its end now.</summary>
    /// <param name="name">The name.</param>
    /// <param name="utf8">The document of the program; it is left open.</param>
    /// <param name="catalog">The items that the merchant sells, or null.</param>
    /// <exception cref="ArgumentException">The name is empty or taken.</exception>
    public LoyaltyRulesBuilder AddProgram(string name, Stream utf8, Catalog? catalog = null)
    {
        ArgumentNullException.ThrowIfNull(utf8);
        var document = new MemoryStream();
        utf8.CopyTo(document);
        return Add(new FixedSource(name, document.ToArray(), catalog));
    }

    /// <summary>Adds a program under a name, from a file that is watched: when it changes, the plan is swapped.</summary>
    /// <param name="name">The name.</param>
    /// <param name="path">The file of the program; a relative path starts from the current directory of this call.</param>
    /// <param name="configure">Says more of the file: its catalog, how long it settles, whether it is watched.</param>
    /// <exception cref="ArgumentException">The name is empty or taken, or the path is not valid.</exception>
    public LoyaltyRulesBuilder AddProgramFile(string name, string path, Action<ProgramFileBuilder>? configure = null)
    {
        var file = new ProgramFileBuilder(path);
        configure?.Invoke(file);
        return Add(new FileSource(name, file));
    }

    /// <summary>Registers the code of custom rules under the name by which programs use it.</summary>
    /// <param name="name">The name.</param>
    /// <param name="rule">The code.</param>
    /// <exception cref="ArgumentException">The name is empty or taken.</exception>
    public LoyaltyRulesBuilder AddCustomRule(string name, ICustomRewardRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return Add(name, _ => rule);
    }

    /// <summary>Registers the code of custom rules under the name by which programs use it, made once by the host's services.</summary>
    /// <typeparam name="TRule">The code; a singleton.</typeparam>
    /// <param name="name">The name.</param>
    /// <exception cref="ArgumentException">The name is empty or taken.</exception>
    public LoyaltyRulesBuilder AddCustomRule<
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TRule
    >(string name)
        where TRule : class, ICustomRewardRule
    {
        Services.TryAddSingleton<TRule>();
        return Add(name, services => services.GetRequiredService<TRule>());
    }

    private LoyaltyRulesBuilder Add(ProgramSource source)
    {
        Refuse(Registered<ProgramSource>().Any(one => one.Name == source.Name), $"A program '{source.Name}'");
        Services.AddSingleton(source);
        Services.AddKeyedScoped(
            source.Name,
            (scope, _) => scope.GetRequiredService<ILoyaltyPlanProvider>().GetPlan(source.Name)
        );
        return this;
    }

    private LoyaltyRulesBuilder Add(string name, Func<IServiceProvider, ICustomRewardRule> make)
    {
        var registration = new CustomRuleRegistration(Name.Of(name), make);
        Refuse(Registered<CustomRuleRegistration>().Any(one => one.Name == name), $"A custom rule '{name}'");
        Services.AddSingleton(registration);
        return this;
    }

    private IEnumerable<T> Registered<T>() => Services.Select(one => one.ImplementationInstance).OfType<T>();

    private static void Refuse(bool isTaken, string what)
    {
        if (isTaken)
            throw new ArgumentException(
                $"{what} was added already. Give each a name of its own; names are compared letter by letter."
            );
    }
}
