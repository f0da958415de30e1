using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Loyalty.Rules.DependencyInjection;

/// <summary>Serves the plans of the programs that were added.</summary>
internal sealed class LoyaltyPlanProvider : ILoyaltyPlanProvider, IDisposable
{
    private readonly ServedPlan[] _served;
    private readonly string[] _names;
    private readonly ChangeLog _log;

    public LoyaltyPlanProvider(
        IServiceProvider services,
        IEnumerable<ProgramSource> sources,
        IEnumerable<CustomRuleRegistration> customRules,
        ILogger<LoyaltyPlan>? logger = null
    )
    {
        _log = new ChangeLog(logger ?? NullLogger<LoyaltyPlan>.Instance);
        var maker = new PlanMaker(
            customRules.ToDictionary(one => one.Name, one => one.Make(services), StringComparer.Ordinal)
        );
        var served = new List<ServedPlan>();
        var refused = new List<InvalidOperationException>();
        foreach (var source in sources)
        {
            try
            {
                served.Add(new ServedPlan(source, maker, Tell));
            }
            catch (InvalidOperationException exception)
            {
                refused.Add(exception);
            }
        }
        if (refused.Count > 0)
        {
            served.ForEach(one => one.Dispose());
            throw new InvalidOperationException(
                string.Join("\n", refused.Select(one => one.Message)),
                refused.Count == 1 ? refused[0].InnerException : new AggregateException(refused)
            );
        }
        _served = [.. served];
        _names = [.. served.Select(one => one.Name)];
    }

    public event EventHandler<PlanChange>? Changed;

    public IReadOnlyList<string> Names => _names;

    public LoyaltyPlan Current =>
        _served.Length switch
        {
            1 => _served[0].Plan,
            0 => throw new InvalidOperationException("No program was added. Add one with AddLoyaltyRules."),
            _ => throw new InvalidOperationException(
                $"There are several programs: {string.Join(", ", _names)}. Ask for one of them by its name."
            ),
        };

    public LoyaltyPlan GetPlan(string name) => Served(name).Plan;

    public bool TryGetPlan(string name, [NotNullWhen(true)] out LoyaltyPlan? plan)
    {
        plan = Find(name)?.Plan;
        return plan is not null;
    }

    public PlanChange Reload(string name) => Served(name).Reload();

    public PlanChange Replace(string name, ReadOnlySpan<byte> utf8) => Served(name).Replace(utf8);

    public void Dispose()
    {
        foreach (var one in _served)
            one.Dispose();
    }

    private ServedPlan Served(string name) =>
        Find(name)
        ?? throw new ArgumentException(
            $"There is no program '{name}'. There are: {string.Join(", ", _names)}. Names are compared letter by letter.",
            nameof(name)
        );

    private ServedPlan? Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Array.Find(_served, one => string.Equals(one.Name, name, StringComparison.Ordinal));
    }

    private void Tell(PlanChange change)
    {
        Attempt(change, () => _log.Write(change));
        foreach (var handler in Changed?.GetInvocationList() ?? [])
            Attempt(change, () => ((EventHandler<PlanChange>)handler)(this, change));
    }

    /// <summary>What a handler or a log throws must neither undo the swap nor end the process from a timer's thread.</summary>
    private void Attempt(PlanChange change, Action telling)
    {
        try
        {
            telling();
        }
#pragma warning disable CA1031 // See above.
        catch (Exception exception)
        {
            try
            {
                _log.HandlerFailed(change.Name, exception);
            }
            catch (Exception)
            {
                // A log that fails has nobody to tell.
            }
        }
#pragma warning restore CA1031
    }
}
