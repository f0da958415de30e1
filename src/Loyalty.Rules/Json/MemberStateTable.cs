using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Json.Forms;

namespace Loyalty.Rules.Json;

/// <summary>What a program keeps of a member.</summary>
internal static class MemberStateTable
{
    private static readonly UniqueListForm<AccountEntry, (string?, PostingAccount, int, int)> Counters = new(
        AccountForm.Counter,
        one => (one.RuleId, one.Account, one.Part, one.Period),
        StateCodes.RepeatedCounter
    );

    private static readonly UniqueListForm<Lot, (string, string, long)> Lots = new(
        LotForm.Instance,
        lot => (lot.TransactionId, lot.RuleId, lot.Issued.UtcTicks),
        StateCodes.RepeatedLot
    );

    private static readonly UniqueListForm<AppliedSale, string> Applied = new(
        AppliedSaleTable.Instance,
        sale => sale.TransactionId,
        StateCodes.RepeatedSale
    );

    internal static readonly JsonTable<MemberStateDraft, MemberState> Instance = PlanRows
        .AddTo(
            new JsonTable<MemberStateDraft, MemberState>(
                "state",
                "a state",
                "Everything that a program keeps of a member: counters, lots of points, and the sales applied lately.",
                (reader, _) => new MemberStateDraft(reader.Plan),
                draft => draft.Build()!
            )
                .Required(
                    "member",
                    TextForm.Id,
                    "the host's id of the member",
                    (b, v) => b.MemberId = v,
                    s => s.MemberId
                )
                .Optional(
                    "format",
                    FormatForm.Instance,
                    "the version of the format; 0 is unstable",
                    (_, _) => { },
                    _ => FormatForm.Current,
                    null,
                    "0"
                )
                .Required(
                    "version",
                    NumberForm.Whole(0, AccountRange.Most),
                    "counts the decisions applied, for optimistic concurrency",
                    (b, v) => b.Version = v,
                    s => s.Version
                ),
            state => state.Core.Layout
        )
        .Optional(
            "latest",
            SaleInstantForm.Instance,
            "the instant of the latest sale applied; none unless said",
            (b, v) => b.LatestTicks = v.UtcTicks,
            s => new DateTimeOffset(s.Core.LatestTicks, TimeSpan.Zero),
            s => s.Core.LatestTicks == 0
        )
        .Optional(
            "counters",
            Counters,
            "what the accounts hold; what is not named holds nothing",
            (b, v) => b.Counters = v,
            CountersOf,
            s => s.Core.Count == 0,
            "[]"
        )
        .Optional(
            "lots",
            Lots,
            "the lots of points that are not used up, in the order in which they are spent: by expiry, issue, sale and rule",
            (b, v) => b.Lots = v,
            s => s.Lots,
            s => s.Lots.Count == 0,
            "[]"
        )
        .Optional(
            "journey",
            MemberJourneyForm.Instance,
            "where the member is in the program's journey; nothing has happened there unless said",
            (b, v) => b.Journey = v.Record,
            s => new MemberJourney(s.JourneyPlan!, s.Journey!),
            s => s.Journey is null
        )
        .Optional(
            "applied",
            Applied,
            "the sales that are remembered, in the order in which they were applied",
            (b, v) => b.Applied = v,
            s => s.Applied,
            s => s.Applied.Count == 0,
            "[]"
        );

    private static AccountEntry[] CountersOf(MemberState state)
    {
        var core = state.Core;
        var counters = new AccountEntry[core.Count];
        for (int i = 0; i < counters.Length; i++)
        {
            ulong key = core.Keys[i];
            counters[i] = new AccountEntry(core.Layout, StateCore.SlotOf(key), StateCore.PeriodOf(key), core.Values[i]);
        }
        return counters;
    }
}
