using System.Diagnostics.CodeAnalysis;
using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Json.Forms;

namespace Loyalty.Rules.Json;

/// <summary>An object that names an account: it is looked up in the plan before its properties are read.</summary>
internal sealed class AccountForm : JsonForm<AccountEntry>
{
    private static readonly NumberForm Denominators = NumberForm.Whole(1, long.MaxValue);

    /// <summary>What an account holds.</summary>
    internal static readonly AccountForm Counter = new(
        Named(
                "counter",
                "a counter",
                "What one account of a member holds in one calendar window.",
                AccountWords.OfCounter,
                RuleIdForm.Instance
            )
            .Required(
                "value",
                AccountAmountForm.Instance,
                "what it holds: stamps, units, money, points, coupons, times or what code counts; seconds since 1970-01-01 UTC for 'enrolment', days since then for 'lastBought' and 'lastTried'",
                (b, v) => b.Value = v,
                e => e.Value
            )
    );

    /// <summary>A change of an account.</summary>
    internal static readonly AccountForm Posting = new(
        Named(
                "posting",
                "a posting",
                "One change of one account of a member; for 'points' and 'journeyPoints', a lot that is born, and for 'redemption', one that gives points.",
                AccountWords.OfPosting,
                RuleIdForm.OrJourney
            )
            .Optional(
                "lot",
                PlaceForm.Instance,
                "which lot, counted from 0: those before the sale, then its own in the order of their postings; for 'redemption'",
                (b, v) => b.Lot = v,
                e => e.Lot!.Value,
                e => e.Lot is null
            )
            .Optional(
                "reward",
                PlaceForm.Instance,
                "which reward of the decision's journey, counted from 0; for 'journeyPoints'",
                (b, v) => b.Reward = v,
                e => e.Reward!.Value,
                e => e.Reward is null
            )
            .Required("before", AccountAmountForm.Instance, "what it held before", (b, v) => b.Value = v, e => e.Value)
            .Required("after", AccountAmountForm.Instance, "what it holds after", (b, v) => b.After = v, e => e.After)
    );

    private readonly JsonTable<AccountEntry, AccountEntry> _table;

    private AccountForm(JsonTable<AccountEntry, AccountEntry> table) => _table = table;

    internal override string Belongs => _table.Belongs;

    internal override bool TryRead(DocumentReader reader, int node, [MaybeNullWhen(false)] out AccountEntry value)
    {
        int before = reader.ProblemCount;
        reader.Slot = AccountCheck.Find(reader, node);
        if (_table.TryRead(reader, node, out value))
            CheckLot(reader, node, value);
        return reader.ProblemCount == before;
    }

    internal override void Write(DocumentWriter writer, AccountEntry value) => _table.Write(writer, value);

    internal override void WriteSchema(SchemaWriter schema) => schema.Form(_table);

    private static void CheckLot(DocumentReader reader, int node, AccountEntry lot)
    {
        bool born = lot.Account is PostingAccount.Points or PostingAccount.JourneyPoints;
        bool gives = lot.Account == PostingAccount.Redemption;
        if (born && lot.Value.Value != 0)
            OutOfRange(reader, node, "before"u8, lot.Value, "0, before a lot is born");
        if (gives && lot.Value.Value < 1)
            OutOfRange(reader, node, "before"u8, lot.Value, "at least one point");
        if (born && lot.After.Value < 1)
            OutOfRange(reader, node, "after"u8, lot.After, "at least one point");
        if (gives && (lot.After.Value < 0 || lot.After.Value >= lot.Value.Value))
            OutOfRange(reader, node, "after"u8, lot.After, "less than before, and not less than 0");
    }

    private static int PartOf(DocumentReader reader) =>
        reader.Slot < 0 || reader.Plan is not { } plan ? 0 : plan.Accounts.Slots[reader.Slot].Part;

    private static void OutOfRange(
        DocumentReader reader,
        int node,
        ReadOnlySpan<byte> property,
        Amount amount,
        string belongs
    ) =>
        reader.Report(
            DocumentCodes.OutOfRange,
            reader.Find(node, property),
            amount.Shown(reader.Currency, reader.PointDecimals),
            belongs
        );

    private static JsonTable<AccountEntry, AccountEntry> Named(
        string definition,
        string title,
        string summary,
        JsonForm<PostingAccount> accounts,
        JsonForm<string> owners
    ) =>
        new JsonTable<AccountEntry, AccountEntry>(
            definition,
            title,
            summary,
            (reader, _) => new AccountEntry(reader.Slot, PartOf(reader)),
            entry => entry
        )
            .Optional(
                "rule",
                owners,
                "the id of the rule; the program itself unless said",
                (b, v) => b.RuleId = v,
                e => e.RuleId!,
                e => e.RuleId is null
            )
            .Required("account", accounts, "which account", (b, v) => b.Account = v, e => e.Account)
            .Optional(
                "cap",
                PlaceForm.Instance,
                "which cap of the rule, counted from 0; for 'capUse'",
                (b, v) => b.Cap = v,
                e => e.Cap!.Value,
                e => e.Cap is null
            )
            .Optional(
                "tier",
                TextForm.Id,
                "the id of the tier; for 'tierReward'",
                (b, v) => b.Tier = v,
                e => e.Tier!,
                e => e.Tier is null
            )
            .Optional(
                "counter",
                TextForm.Id,
                "the name of the counter; for 'customCounter'",
                (b, v) => b.Counter = v,
                e => e.Counter!,
                e => e.Counter is null
            )
            .Optional(
                "from",
                DayForm.Instance,
                "the first business day of the calendar window, where the account has one",
                (b, v) => b.From = v,
                e => e.From!.Value,
                e => e.From is null
            )
            .Optional(
                "until",
                DayForm.Instance,
                "the last business day on which they are valid; for 'coupons'",
                (b, v) => b.Until = v,
                e => e.Until!.Value,
                e => e.Until is null
            )
            .Optional(
                "step",
                PlaceForm.Instance,
                "which step of the rule gave them, counted from 0; for 'coupons', the first unless said",
                (b, v) => b.Step = v,
                e => e.Step!.Value,
                e => e.Step is null
            )
            .Optional(
                "of",
                Denominators,
                "the denominator; for 'remainder'",
                (b, v) => b.Of = v,
                e => e.Of!.Value,
                e => e.Of is null
            );
}
