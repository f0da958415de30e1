using System.Numerics;
using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.Redemption;

namespace Loyalty.Rules.ReferenceModel;

/// <summary>Says why a sale cannot be decided at all, by itself and by the state it meets.</summary>
internal static class AdmissionCheck
{
    private const long LargestQuantity = 1_000_000L * 1000;
    private const long LargestAmount = 1_000_000_000_000;

    internal static (Refusal Refusal, int Line) Refuse(
        LoyaltyProgram program,
        Catalog? catalog,
        Transaction sale,
        ReferenceMember? member
    )
    {
        var header = RefuseHeader(program, sale, member);
        if (header != Refusal.None)
            return (header, -1);
        var quantity = BigInteger.Zero;
        var amount = BigInteger.Zero;
        for (int place = 0; place < sale.Lines.Count; place++)
        {
            var line = sale.Lines[place];
            var refusal = RefuseLine(line, catalog);
            if (refusal != Refusal.None)
                return (refusal, place);
            quantity += line.Quantity.Thousandths;
            amount += line.Amount;
            // What only the lines together exceed is no single line's fault, so none is named.
            if (quantity > LargestQuantity)
                return (Refusal.QuantityOutOfRange, line.Quantity.Thousandths > LargestQuantity ? place : -1);
            if (amount > LargestAmount)
                return (Refusal.AmountOutOfRange, line.Amount > LargestAmount ? place : -1);
        }
        return (Refusal.None, -1);
    }

    private static Refusal RefuseHeader(LoyaltyProgram program, Transaction sale, ReferenceMember? member)
    {
        var header = sale.Header;
        if (string.IsNullOrEmpty(header.Id))
            return Refusal.MissingId;
        if (header.Currency != program.Currency)
            return Refusal.WrongCurrency;
        if (header.At < Day(1970) || header.At >= Day(2200))
            return Refusal.InstantOutOfRange;
        if (header.MemberId != member?.Id)
            return Refusal.WrongMember;
        if (member?.ProgramId is { } id && (id != program.Id || member.ProgramVersion != program.Version))
            return Refusal.WrongProgram;
        if (sale.Lines.Count > 10_000)
            return Refusal.TooManyLines;
        return AsksAnUnknownRule(program, header.Details) ? Refusal.UnknownRule : Refusal.None;
    }

    private static bool AsksAnUnknownRule(LoyaltyProgram program, SaleDetails details) =>
        details.Redemptions.Any(request =>
            !program.Rules.Any(rule => rule.Id == request.RuleId && rule is RedemptionRule)
        )
        || details.Choices.Any(choice =>
            !program.Rules.Any(rule => rule.Id == choice.RuleId && DecisionOrder.StageOf(rule) == RewardStage.Item)
        );

    private static Refusal RefuseLine(Line line, Catalog? catalog)
    {
        if (Basket.SkuOf(line, catalog) is null)
            return Refusal.UnknownItem;
        long quantity = line.Quantity.Thousandths;
        if (quantity < 0)
            return Refusal.Return;
        if (quantity == 0)
            return Refusal.QuantityOutOfRange;
        if (line.Amount < 0)
            return Refusal.AmountOutOfRange;
        return line.Details?.GrantedBy is not null && line.Amount != 0 ? Refusal.GrantedWithAmount : Refusal.None;
    }

    private static DateTimeOffset Day(int year) => new(year, 1, 1, 0, 0, 0, TimeSpan.Zero);
}
