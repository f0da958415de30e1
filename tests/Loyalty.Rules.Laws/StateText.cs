using System.Globalization;
using Loyalty.Rules.ReferenceModel;

namespace Loyalty.Rules.Laws;

/// <summary>Compares a member's state with the oracle's, and says where they part.</summary>
internal static class StateText
{
    internal static string Differences(MemberState state, ReferenceMember expected, int businessDay)
    {
        var core = state.Core;
        var wrong = new List<string>();
        var kept = new HashSet<(string?, PostingAccount, int, int)>();
        for (int i = 0; i < core.Count; i++)
        {
            var slot = core.Layout.Slots[StateCore.SlotOf(core.Keys[i])];
            int period = StateCore.PeriodOf(core.Keys[i]);
            kept.Add((slot.RuleId, slot.Account, slot.Part, period));
            long value = expected.Counter(slot.RuleId, slot.Account, slot.Part, period);
            if (value != core.Values[i])
                wrong.Add(Say("counter", slot.RuleId, slot.Account, slot.Part, period, core.Values[i], value));
        }
        foreach (var counter in expected.Counters)
        {
            if (!kept.Contains(counter.Key) && MayBeNeeded(core.Layout, counter.Key, businessDay))
                wrong.Add(Say("lost counter", counter.Key, counter.Value));
        }
        Compare(wrong, "balance", [Say(state.Points)], [Say(expected.Balance)]);
        Compare(wrong, "joined", [Say(state.HasJoined)], [Say(expected.Counter(null, PostingAccount.Enrolment) != 0)]);
        Compare(
            wrong,
            "lots",
            state.Lots.Select(lot =>
                Say(
                    lot.TransactionId,
                    lot.RuleId,
                    lot.Issued,
                    lot.AvailableFrom,
                    lot.ExpiresAt,
                    lot.Points,
                    lot.Remaining
                )
            ),
            expected
                .Lots.OrderBy(lot => lot.Issued)
                .ThenBy(lot => lot.TransactionId, StringComparer.Ordinal)
                .ThenBy(lot => lot.RuleId, StringComparer.Ordinal)
                .Select(lot =>
                    Say(lot.TransactionId, lot.RuleId, lot.Issued, lot.Issued, null, lot.Points, lot.Remaining)
                )
        );
        Compare(
            wrong,
            "applied",
            state.Applied.Select(sale => Say(sale.TransactionId, sale.At, sale.Points, sale.Discount)),
            expected.Applied.Select(sale => Say(sale.TransactionId, sale.At, sale.Points, sale.Discount))
        );
        return string.Join("\n", wrong);
    }

    /// <summary>Whether a sale that is still admissible could ask for a counter: one of a window that ends after the horizon.</summary>
    private static bool MayBeNeeded(
        StateLayout layout,
        (string? RuleId, PostingAccount Account, int Part, int Period) counter,
        int businessDay
    )
    {
        var slot = layout.Slots.Single(one =>
            one.RuleId == counter.RuleId && one.Account == counter.Account && one.Part == counter.Part
        );
        int end = slot.Window.Kind switch
        {
            MeasureWindowKind.RollingDays => counter.Period + slot.Window.Days,
            MeasureWindowKind.Anniversary => CivilCalendar.AddYears(counter.Period, 1),
            _ => CalendarPeriods.PeriodEnd(slot.Window.Calendar, counter.Period),
        };
        return slot.Window.IsLifetime || end > businessDay - layout.LatenessDays;
    }

    private static void Compare(List<string> wrong, string what, IEnumerable<string> are, IEnumerable<string> should)
    {
        string actual = string.Join("; ", are);
        string expected = string.Join("; ", should);
        if (actual != expected)
            wrong.Add($"{what}: {actual}, not {expected}");
    }

    private static string Say(params object?[] values) =>
        string.Join(
            " ",
            values.Select(value =>
                value is DateTimeOffset at
                    ? at.ToString("O", CultureInfo.InvariantCulture)
                    : Convert.ToString(value ?? "-", CultureInfo.InvariantCulture)
            )
        );
}
