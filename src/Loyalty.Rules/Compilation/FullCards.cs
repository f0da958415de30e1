using Loyalty.Rules.Rewards.FreeItem;

namespace Loyalty.Rules.Compilation;

/// <summary>Cards that are full by the count of a new program: their money becomes stamps, and their stamps units owed, as the next sale would have made them.</summary>
internal static class FullCards
{
    internal static void Complete(StateCore state, List<MigratedAccount> accounts)
    {
        var slots = state.Layout.Slots;
        var rules = state
            .Layout.Program.Rules.OfType<FreeItemRule>()
            .ToDictionary(rule => rule.Id, StringComparer.Ordinal);
        for (int slot = 0; slot < slots.Length; slot++)
        {
            if (slots[slot].Account != PostingAccount.Stamps)
                continue;
            var rule = rules[slots[slot].RuleId!];
            long more = Stamps(state, rule, accounts);
            int cursor = 0;
            long stamps = state.Get(StateCore.KeyOf(slot, 0), ref cursor) + more;
            if (stamps < rule.Buy.Units && more == 0)
                continue;
            Set(state, accounts, PostingAccount.Stamps, rule, stamps % rule.Buy.Units);
            long owed = stamps / rule.Buy.Units * rule.Get.Units;
            Set(state, accounts, PostingAccount.OwedUnits, rule, Value(state, PostingAccount.OwedUnits, rule) + owed);
        }
    }

    /// <summary>The stamps that the money of a card comes to, of which the rest stays.</summary>
    private static long Stamps(StateCore state, FreeItemRule rule, List<MigratedAccount> accounts)
    {
        if (rule.Stamp.Kind != StampKind.PerAmount)
            return 0;
        long money = Value(state, PostingAccount.StampRemainder, rule);
        if (money < rule.Stamp.Amount)
            return 0;
        Set(state, accounts, PostingAccount.StampRemainder, rule, money % rule.Stamp.Amount);
        return money / rule.Stamp.Amount;
    }

    private static long Value(StateCore state, PostingAccount account, FreeItemRule rule) =>
        state.Latest(account, rule.Id);

    private static void Set(
        StateCore state,
        List<MigratedAccount> accounts,
        PostingAccount account,
        FreeItemRule rule,
        long value
    )
    {
        long before = Value(state, account, rule);
        if (value == before)
            return;
        int slot = Array.FindIndex(state.Layout.Slots, one => one.Account == account && one.RuleId == rule.Id);
        state.Set(StateCore.KeyOf(slot, 0), value);
        int told = accounts.FindIndex(one => one.Account == account && one.RuleId == rule.Id);
        var converted = new MigratedAccount(
            account,
            rule.Id,
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
