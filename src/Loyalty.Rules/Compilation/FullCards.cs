using Loyalty.Rules.Rewards.FreeItem;

namespace Loyalty.Rules.Compilation;

/// <summary>Cards that are full by the count of a new program: their money becomes stamps, and their stamps units owed, as the next sale would have made them.</summary>
internal static class FullCards
{
    internal static void Complete(StateCore state, CardSlots[] cards, List<MigratedAccount> accounts)
    {
        foreach (var card in cards)
        {
            long more = Stamps(state, card, accounts);
            long stamps = Value(state, card.Stamps) + more;
            if (stamps < card.Rule.Buy.Units && more == 0)
                continue;
            Set(state, accounts, card.Stamps, stamps % card.Rule.Buy.Units);
            long owed = stamps / card.Rule.Buy.Units * card.Rule.Get.Units;
            Set(state, accounts, card.Owed, Value(state, card.Owed) + owed);
        }
    }

    /// <summary>The stamps that the money of a card comes to, of which the rest stays.</summary>
    private static long Stamps(StateCore state, CardSlots card, List<MigratedAccount> accounts)
    {
        if (card.Rule.Stamp.Kind != StampKind.PerAmount)
            return 0;
        long money = Value(state, card.Remainder);
        if (money < card.Rule.Stamp.Amount)
            return 0;
        Set(state, accounts, card.Remainder, money % card.Rule.Stamp.Amount);
        return money / card.Rule.Stamp.Amount;
    }

    private static long Value(StateCore state, int slot)
    {
        int cursor = 0;
        return state.Get(StateCore.KeyOf(slot, 0), ref cursor);
    }

    private static void Set(StateCore state, List<MigratedAccount> accounts, int place, long value)
    {
        if (value == Value(state, place))
            return;
        state.Set(StateCore.KeyOf(place, 0), value);
        ref readonly var slot = ref state.Layout.Slots[place];
        var (account, ruleId) = (slot.Account, slot.RuleId);
        int told = accounts.FindIndex(one => one.Account == account && one.RuleId == ruleId);
        var converted = new MigratedAccount(
            account,
            ruleId,
            0,
            0,
            told < 0 ? 0 : accounts[told].Before,
            value,
            MigrationKind.Converted,
            MigrationReason.CardIsComplete
        );
        if (told < 0)
            accounts.Add(converted);
        else
            accounts[told] = converted;
    }
}
