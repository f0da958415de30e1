using Loyalty.Rules.Rewards.FreeItem;

namespace Loyalty.Rules.Compilation;

/// <summary>A stamp card of a program, and where a state keeps its stamps, what it owes, and the money that waits for a stamp.</summary>
internal sealed class CardSlots
{
    private CardSlots(FreeItemRule rule, int stamps, int owed, int remainder)
    {
        Rule = rule;
        Stamps = stamps;
        Owed = owed;
        Remainder = remainder;
    }

    internal FreeItemRule Rule { get; }

    internal int Stamps { get; }

    internal int Owed { get; }

    /// <summary>Below 0 where stamps are not for money.</summary>
    internal int Remainder { get; }

    /// <summary>All cards of a program, in the order of their slots.</summary>
    internal static CardSlots[] Of(StateLayout layout)
    {
        var rules = layout.Program.Rules.OfType<FreeItemRule>().ToDictionary(rule => rule.Id, StringComparer.Ordinal);
        var places = Enumerable
            .Range(0, layout.Slots.Length)
            .ToLookup(slot => (layout.Slots[slot].RuleId, layout.Slots[slot].Account));
        return
        [
            .. layout
                .Slots.Where(slot => slot.Account == PostingAccount.Stamps)
                .Select(slot => new CardSlots(
                    rules[slot.RuleId!],
                    places[(slot.RuleId, PostingAccount.Stamps)].First(),
                    places[(slot.RuleId, PostingAccount.OwedUnits)].First(),
                    places[(slot.RuleId, PostingAccount.StampRemainder)].DefaultIfEmpty(-1).First()
                )),
        ];
    }
}
