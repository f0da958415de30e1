using System.Diagnostics.CodeAnalysis;

namespace Loyalty.Rules.DependencyInjection;

/// <summary>Has the plans of all programs of a host, and swaps one whole for the next when its program changes.</summary>
/// <remarks>
/// Thread-safe. Take a plan once for each sale and decide with that one: whoever holds a plan keeps it, whatever is swapped meanwhile.
/// Programs are known by name, compared Ordinal.
/// </remarks>
public interface ILoyaltyPlanProvider
{
    /// <summary>The names of the programs, in the order in which they were added.</summary>
    IReadOnlyList<string> Names { get; }

    /// <summary>The plan of the only program, as it is now.</summary>
    /// <exception cref="InvalidOperationException">There are several programs.</exception>
    LoyaltyPlan Current { get; }

    /// <summary>Tells after each attempt to change a plan what became of it.</summary>
    /// <remarks>
    /// Handlers are called one after the other on the thread of the change, and in the order of changes, also where a handler makes the next one; one that
    /// throws is logged and disturbs nobody. A handler must not wait for a change on another thread. A watched file that holds what it held tells nothing.
    /// </remarks>
    event EventHandler<PlanChange>? Changed;

    /// <summary>The plan of a program, as it is now.</summary>
    /// <param name="name">The name of the program.</param>
    /// <exception cref="ArgumentException">There is no such program.</exception>
    LoyaltyPlan GetPlan(string name);

    /// <summary>The plan of a program, as it is now.</summary>
    /// <param name="name">The name of the program.</param>
    /// <param name="plan">The plan, or null if there is no such program.</param>
    /// <returns>Whether there is such a program.</returns>
    bool TryGetPlan(string name, [NotNullWhen(true)] out LoyaltyPlan? plan);

    /// <summary>Reads a program's files again, now, whether they are watched or not; of a program without a file nothing changes.</summary>
    /// <param name="name">The name of the program.</param>
    /// <returns>What became of it; a program that cannot be read or compiled leaves the plan as it was.</returns>
    /// <exception cref="ArgumentException">There is no such program.</exception>
    PlanChange Reload(string name);

    /// <summary>Puts another program in place of one, with the catalog of the one: a push, rather than a file.</summary>
    /// <remarks>A program of a file gives way to its file again when that changes.</remarks>
    /// <param name="name">The name of the program.</param>
    /// <param name="utf8">The document of the new program.</param>
    /// <returns>What became of it; a program that cannot be read or compiled leaves the plan as it was.</returns>
    /// <exception cref="ArgumentException">There is no such program.</exception>
    PlanChange Replace(string name, ReadOnlySpan<byte> utf8);
}
