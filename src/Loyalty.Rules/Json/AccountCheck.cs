using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Json.Forms;
using Loyalty.Rules.Json.Syntax;
using Loyalty.Rules.Rewards.Redemption;

namespace Loyalty.Rules.Json;

/// <summary>Finds the slot of the account that an object names, and reports what does not fit the plan.</summary>
internal static class AccountCheck
{
    /// <returns>The slot; -1 for lots of points, and where something is reported here or by the property itself.</returns>
    internal static int Find(DocumentReader reader, int node)
    {
        if (
            reader.Plan is not { } plan
            || !AccountWords.OfPosting.TryGet(reader.Peek(node, "account"u8), out var account)
        )
            return -1;
        int rule = reader.Find(node, "rule"u8);
        if (JourneyAccount.Owns(reader, node, plan, account))
            return -1;
        if (plan.Accounts.Of(rule < 0 ? null : reader.Peek(node, "rule"u8) ?? "") is not { } owner)
            return -1;
        RefuseLot(reader, node, account);
        return account is PostingAccount.Points or PostingAccount.Redemption
            ? Lots(reader, node, plan.Accounts, owner, account)
            : Counter(reader, node, plan.Accounts, owner, account);
    }

    private static int Lots(
        DocumentReader reader,
        int node,
        PlanAccounts accounts,
        RuleAccounts owner,
        PostingAccount account
    )
    {
        if (owner.Rule is null)
            reader.ReportAbsent(
                DocumentCodes.MissingProperty,
                node,
                "rule",
                "A lot",
                "rule",
                "the id of the rule that gave it"
            );
        bool redeems = account == PostingAccount.Redemption;
        if (redeems && owner.Rule is not (null or RedemptionRule))
            NoSuchAccount(reader, node, accounts, owner, account);
        if (redeems && reader.Find(node, "lot"u8) < 0)
            reader.ReportAbsent(
                DocumentCodes.MissingProperty,
                node,
                "lot",
                "The account 'redemption'",
                "lot",
                "which lot gives points, counted from 0"
            );
        RefuseCap(reader, node, account);
        NamedAccount.Tier.Refuse(reader, node, account);
        NamedAccount.Counter.Refuse(reader, node, account);
        RefuseCoupon(reader, node, owner, account);
        RefuseDenominator(reader, node, account);
        int from = reader.Find(node, "from"u8);
        if (from >= 0)
            reader.Report(StateCodes.NoWindow, from, owner.Title, Shown(account));
        return -1;
    }

    private static void NoSuchAccount(
        DocumentReader reader,
        int node,
        PlanAccounts accounts,
        RuleAccounts owner,
        PostingAccount account
    )
    {
        string[] words = [.. owner.Slots.Select(one => Word(accounts.Slots[one].Account)).Distinct()];
        int word = reader.Find(node, "account"u8);
        reader.Report(StateCodes.NoSuchAccount, word, owner.Title, Shown(account), WordList.Of(words));
    }

    private static int Counter(
        DocumentReader reader,
        int node,
        PlanAccounts accounts,
        RuleAccounts owner,
        PostingAccount account
    )
    {
        int slot = accounts.Find(owner, account, null);
        if (slot < 0)
        {
            NoSuchAccount(reader, node, accounts, owner, account);
            return -1;
        }
        if (account == PostingAccount.CapUse)
            slot = Cap(reader, node, accounts, owner);
        else
            RefuseCap(reader, node, account);
        slot = NamedAccount.Tier.Find(reader, node, accounts, owner, account, slot);
        slot = NamedAccount.Counter.Find(reader, node, accounts, owner, account, slot);
        if (account == PostingAccount.Coupons)
            slot = Coupons(reader, node, accounts, owner);
        else
            RefuseCoupon(reader, node, owner, account);
        if (slot < 0)
            return -1;
        Window(reader, node, accounts, slot);
        Denominator(reader, node, accounts, slot);
        return slot;
    }

    private static int Cap(DocumentReader reader, int node, PlanAccounts accounts, RuleAccounts owner)
    {
        int cap = reader.Find(node, "cap"u8);
        if (cap < 0)
        {
            reader.ReportAbsent(
                DocumentCodes.MissingProperty,
                node,
                "cap",
                "The account 'capUse'",
                "cap",
                "which cap of the rule, counted from 0"
            );
            return -1;
        }
        if (!TryNumber(reader, cap, out long place))
            return -1;
        int slot = place is < 0 or > int.MaxValue ? -1 : accounts.Find(owner, PostingAccount.CapUse, (int)place);
        if (slot >= 0)
            return slot;
        string[] caps =
        [
            .. owner
                .Slots.Where(one => accounts.Slots[one].Account == PostingAccount.CapUse)
                .Select(one => accounts.Slots[one].Part.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        ];
        reader.Report(
            StateCodes.NoSuchCap,
            cap,
            place,
            owner.Title + " counts what is used of " + WordList.Of(caps) + ", from 0."
        );
        return -1;
    }

    /// <summary>Coupons have a last day, and where a rule has steps, the one that gave them.</summary>
    private static int Coupons(DocumentReader reader, int node, PlanAccounts accounts, RuleAccounts owner)
    {
        if (reader.Find(node, "until"u8) < 0)
            reader.ReportAbsent(
                DocumentCodes.MissingProperty,
                node,
                "until",
                "The account 'coupons'",
                "until",
                "the last business day on which they are valid"
            );
        int found = reader.Find(node, "step"u8);
        long step = 0;
        if (found >= 0 && !TryNumber(reader, found, out step))
            return -1;
        int slot = step is < 0 or > int.MaxValue ? -1 : accounts.Find(owner, PostingAccount.Coupons, (int)step);
        if (slot >= 0)
            return slot;
        int steps = owner.Slots.Count(one => accounts.Slots[one].IsCoupons);
        reader.Report(
            StateCodes.NoSuchStep,
            found,
            step,
            FormattableString.Invariant($"{owner.Title} gives coupons at {steps} of them, counted from 0.")
        );
        return -1;
    }

    private static void Window(DocumentReader reader, int node, PlanAccounts accounts, int slot)
    {
        ref readonly var place = ref accounts.Slots[slot];
        int from = reader.Find(node, "from"u8);
        if (place.Window.IsLifetime || place.IsCoupons)
        {
            if (from >= 0)
                reader.Report(StateCodes.NoWindow, from, accounts.Of(slot).Title, Shown(place.Account));
        }
        else if (from < 0)
        {
            reader.ReportAbsent(
                DocumentCodes.MissingProperty,
                node,
                "from",
                "The account " + Shown(place.Account),
                "from",
                "the first business day of the calendar window"
            );
        }
        else if (reader.Tree.Kind(from) == JsonKind.Text && DayForm.TryParse(reader.Tree.Plain(from), out int day))
        {
            // A member's years begin on a day of their own, and any day may have been one.
            if (place.Window.Kind != MeasureWindowKind.Calendar)
                return;
            int start = CalendarPeriods.PeriodStart(place.Window.Calendar, day);
            if (start != day)
                reader.Report(
                    StateCodes.WrongWindowStart,
                    from,
                    accounts.Of(slot).Title,
                    Shown(place.Account),
                    "'" + CalendarWindowForm.OfCap.WordOf(place.Window.Calendar) + "'",
                    DayForm.Format(day),
                    DayForm.Format(start)
                );
        }
    }

    private static void Denominator(DocumentReader reader, int node, PlanAccounts accounts, int slot)
    {
        ref readonly var place = ref accounts.Slots[slot];
        if (place.Account != PostingAccount.Remainder)
        {
            RefuseDenominator(reader, node, place.Account);
            return;
        }
        int of = reader.Find(node, "of"u8);
        if (of < 0)
            reader.ReportAbsent(
                DocumentCodes.MissingProperty,
                node,
                "of",
                "The account 'remainder'",
                "of",
                "the denominator"
            );
        else if (TryNumber(reader, of, out long denominator) && denominator != place.Scale)
            reader.Report(
                StateCodes.WrongDenominator,
                of,
                denominator,
                FormattableString.Invariant($"{accounts.Of(slot).Title} keeps remainders over {place.Scale}.")
            );
    }

    private static void RefuseCap(DocumentReader reader, int node, PostingAccount account)
    {
        if (Number(reader, node, "cap"u8, out long cap) is >= 0 and var found)
            reader.Report(StateCodes.NoSuchCap, found, cap, Shown(account) + " is counted by no cap. Leave it out.");
    }

    private static void RefuseCoupon(DocumentReader reader, int node, RuleAccounts owner, PostingAccount account)
    {
        int until = reader.Find(node, "until"u8);
        if (until >= 0)
            reader.Report(StateCodes.NoWindow, until, owner.Title, Shown(account));
        if (Number(reader, node, "step"u8, out long step) is >= 0 and var found)
            reader.Report(StateCodes.NoSuchStep, found, step, Shown(account) + " is of no step. Leave it out.");
    }

    private static void RefuseDenominator(DocumentReader reader, int node, PostingAccount account)
    {
        if (Number(reader, node, "of"u8, out long of) is >= 0 and var found)
            reader.Report(StateCodes.WrongDenominator, found, of, Shown(account) + " is whole. Leave it out.");
    }

    private static void RefuseLot(DocumentReader reader, int node, PostingAccount account)
    {
        if (account != PostingAccount.Redemption && Number(reader, node, "lot"u8, out long lot) is >= 0 and var found)
            reader.Report(RequestCodes.NoLot, found, lot, Shown(account));
    }

    /// <summary>A property that is a number, or -1; one that is not has been reported as what it is.</summary>
    private static int Number(DocumentReader reader, int node, ReadOnlySpan<byte> name, out long number)
    {
        int found = reader.Find(node, name);
        number = 0;
        return found >= 0 && TryNumber(reader, found, out number) ? found : -1;
    }

    private static bool TryNumber(DocumentReader reader, int node, out long number)
    {
        number = 0;
        return reader.Tree.Kind(node) == JsonKind.Number
            && FixedPoint.TryParse(reader.Tree.Plain(node), 0, plain: false, out number) == FixedPointResult.Ok;
    }

    private static string Shown(PostingAccount account) => "'" + Word(account) + "'";

    private static string Word(PostingAccount account) => AccountWords.OfPosting.WordOf(account);
}
