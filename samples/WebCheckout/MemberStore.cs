using System.Collections.Concurrent;
using Loyalty.Rules;
using Loyalty.Rules.DependencyInjection;

namespace WebCheckout;

/// <summary>Keeps the members' states; a database would do the same with their JSON and their version.</summary>
internal sealed class MemberStore(ILoyaltyPlanProvider plans)
{
    private readonly ConcurrentDictionary<string, MemberState> _states = new(StringComparer.Ordinal);

    internal MemberState? Find(string id) => _states.GetValueOrDefault(id);

    /// <summary>Decides a sale upon the member's state as it is now.</summary>
    internal Decision Decide(Transaction sale)
    {
        var plan = plans.Current;
        return sale.Header.MemberId is { } id ? plan.Evaluate(sale, StateOf(plan, id, Find(id))) : plan.Evaluate(sale);
    }

    /// <summary>Decides a sale and keeps the next state, unless another till was faster: then it decides again.</summary>
    internal Decision Sell(Transaction sale)
    {
        if (sale.Header.MemberId is not { } id)
            return Decide(sale);
        while (true)
        {
            var plan = plans.Current;
            var kept = Find(id);
            var decision = plan.Evaluate(sale, StateOf(plan, id, kept));
            if (!decision.Admission.IsAccepted || TryKeep(id, kept, decision.NextState!))
                return decision;
        }
    }

    // A state that an older version of the program left is taken over by the one that serves now.
    private static MemberState StateOf(LoyaltyPlan plan, string id, MemberState? kept) =>
        kept is null ? plan.NewMember(id) : plan.Migrate(kept).State;

    private bool TryKeep(string id, MemberState? kept, MemberState next) =>
        kept is null ? _states.TryAdd(id, next) : _states.TryUpdate(id, next, kept);
}
