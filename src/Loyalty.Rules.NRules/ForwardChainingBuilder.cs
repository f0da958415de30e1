using System.Reflection;
using Loyalty.Rules.Rewards.Custom;
using NRules;
using NRules.Fluent.Dsl;

namespace Loyalty.Rules.ForwardChaining;

/// <summary>Collects NRules rules and what they need, and compiles them once.</summary>
/// <remarks>Not thread-safe.</remarks>
public sealed class ForwardChainingBuilder
{
    private const int MostFiringsAllowed = 1_000_000;

    private readonly List<Type> _rules = [];
    private readonly List<string> _counters = [];
    private readonly List<string> _tiers = [];
    private readonly List<string> _phases = [];
    private Action<DeclaredParameters> _declare = _ => { };
    private Func<Type, object?> _services = _ => null;
    private Func<CancellationToken> _cancellation = () => CancellationToken.None;
    private ProposalCombination _combination = ProposalCombination.Sum;
    private int _mostFirings = 1_000;

    internal ForwardChainingBuilder() { }

    /// <summary>Takes a rule.</summary>
    /// <typeparam name="TRule">The rule's class.</typeparam>
    public ForwardChainingBuilder Rule<TRule>()
        where TRule : Rule
    {
        _rules.Add(typeof(TRule));
        return this;
    }

    /// <summary>Takes all rules of an assembly: its public classes that derive from NRules' <c>Rule</c>.</summary>
    /// <param name="assembly">The assembly.</param>
    public ForwardChainingBuilder Rules(Assembly assembly)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        _rules.AddRange(assembly.GetExportedTypes().Where(type => type.IsSubclassOf(typeof(Rule)) && !type.IsAbstract));
        return this;
    }

    /// <summary>Says which parameters a program sets for the rules, which read them of <see cref="SaleFact.Parameters"/>.</summary>
    /// <param name="declare">Declares them; the same each time.</param>
    public ForwardChainingBuilder Parameters(Action<DeclaredParameters> declare)
    {
        ArgumentNullException.ThrowIfNull(declare);
        _declare = declare;
        return this;
    }

    /// <summary>Lets <see cref="MemberFact.Counter"/> tell a counter.</summary>
    /// <param name="name">A counter that the program names for the custom rule; every evaluation fails where it does not.</param>
    public ForwardChainingBuilder Counter(string name) => Add(_counters, name);

    /// <summary>Lets <see cref="MemberFact.TierOf"/> tell the tier by a rule.</summary>
    /// <param name="ruleId">A rule of member tiers of the program; every evaluation fails where there is none.</param>
    public ForwardChainingBuilder Tier(string ruleId) => Add(_tiers, ruleId);

    /// <summary>Lets <see cref="MemberFact.IsIn"/> tell whether the member is in a phase.</summary>
    /// <param name="phaseId">A phase of the program's journey; every evaluation fails where there is none.</param>
    public ForwardChainingBuilder Phase(string phaseId) => Add(_phases, phaseId);

    /// <summary>Lets a host's services make rules, and answer their <c>Dependency()</c>.</summary>
    /// <param name="services">The services; those of the host's root live as long as the rules.</param>
    public ForwardChainingBuilder Services(IServiceProvider services)
    {
        ArgumentNullException.ThrowIfNull(services);
        return Services(services.GetService);
    }

    /// <summary>Lets code make rules, and answer their <c>Dependency()</c>. A rule that it does not know is made by its constructor without parameters.</summary>
    /// <param name="services">Gives an object of a type, or null where it has none. Called by several threads at once.</param>
    public ForwardChainingBuilder Services(Func<Type, object?> services)
    {
        ArgumentNullException.ThrowIfNull(services);
        _services = services;
        return this;
    }

    /// <summary>Says how often rules may fire in one evaluation before it is a fault; 1,000 times unless said.</summary>
    /// <param name="count">From 1 to 1,000,000.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is out of range.</exception>
    public ForwardChainingBuilder MostFirings(int count)
    {
        if (count is < 1 or > MostFiringsAllowed)
            throw new ArgumentOutOfRangeException(nameof(count), count, "Let rules fire from 1 to 1,000,000 times.");
        _mostFirings = count;
        return this;
    }

    /// <summary>Cancels evaluations: looked at before rules fire and after each firing, and told to rules as <c>IContext.CancellationToken</c>. What is cancelled is a fault.</summary>
    /// <param name="cancellation">Gives the token of an evaluation, as that of the current request or one for all.</param>
    public ForwardChainingBuilder CancelWith(Func<CancellationToken> cancellation)
    {
        ArgumentNullException.ThrowIfNull(cancellation);
        _cancellation = cancellation;
        return this;
    }

    /// <summary>Says how what several rules propose is combined; added up unless said.</summary>
    /// <param name="combination">How.</param>
    public ForwardChainingBuilder Combine(ProposalCombination combination)
    {
        if (combination is not (ProposalCombination.Sum or ProposalCombination.First))
            throw new ArgumentOutOfRangeException(nameof(combination), combination, "Add up, or take the first.");
        _combination = combination;
        return this;
    }

    /// <summary>Makes and compiles the rules.</summary>
    /// <param name="cancellation">Ends the compilation.</param>
    /// <exception cref="InvalidOperationException">There is no rule, two have one name, or one cannot be made.</exception>
    /// <exception cref="OperationCanceledException">The compilation was cancelled.</exception>
    public ForwardChainingRule Build(CancellationToken cancellation = default)
    {
        var definitions = RuleDefinitions.Of(_rules, _services);
        var sessions = new RuleCompiler().Compile(definitions, cancellation);
        // NRules leaves out the rules that it has not come to.
        cancellation.ThrowIfCancellationRequested();
        sessions.DependencyResolver = new Dependencies(_services);
        var names = new FactNames(_counters, _tiers, _phases);
        return new ForwardChainingRule(
            new Network(sessions, _mostFirings),
            names,
            _declare,
            _combination,
            _cancellation
        );
    }

    private ForwardChainingBuilder Add(List<string> names, string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        names.Add(name);
        return this;
    }
}
