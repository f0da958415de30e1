using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Json.Forms;
using Loyalty.Rules.Json.Syntax;

namespace Loyalty.Rules.Json;

/// <summary>What an account holds, in its unit and within its bounds; the reader knows which account it is.</summary>
internal sealed class AccountAmountForm : AmountForm
{
    internal static readonly AccountAmountForm Instance = new();

    private AccountAmountForm() { }

    private protected override OutcomeUnit UnitOf(DocumentReader reader, int node)
    {
        if (reader.Slot >= 0 && reader.Plan is { } plan)
            return plan.Accounts.UnitOf(reader.Slot);
        if (IsOfPoints(reader, reader.Tree[node].Parent))
            return OutcomeUnit.Points;
        return reader.Tree.Kind(node) == JsonKind.Text ? OutcomeUnit.Money : OutcomeUnit.None;
    }

    /// <summary>Lots have no slot; what they hold is points.</summary>
    private static bool IsOfPoints(DocumentReader reader, int node) =>
        AccountWords.OfPosting.TryGet(reader.Peek(node, "account"u8), out var account)
        && account is PostingAccount.Points or PostingAccount.Redemption or PostingAccount.JourneyPoints;

    private protected override bool IsInRange(DocumentReader reader, int node, Amount value)
    {
        if (reader.Slot < 0 || reader.Plan is not { } plan)
            return true;
        var (least, most) = plan.Accounts.RangeOf(reader.Slot);
        if (value.Value >= least && value.Value <= most)
            return true;
        return reader.Report(
            StateCodes.ValueOutOfRange,
            node,
            Show(value.Value),
            plan.Accounts.Of(reader.Slot).Title,
            Show(least),
            Show(most),
            Quoted.Of(AccountWords.OfPosting.WordOf(plan.Accounts.Slots[reader.Slot].Account))
        );

        string Show(long number) =>
            new Amount(number, value.IsMoney, value.IsPoints).Shown(plan.Program.Currency, plan.Program.PointDecimals);
    }
}
