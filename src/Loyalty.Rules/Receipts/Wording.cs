using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Receipts;

/// <summary>The texts of one receipt with what they speak of: the plan's names, items and currency.</summary>
internal sealed class Wording
{
    private readonly LoyaltyPlan _plan;

    internal Wording(LoyaltyPlan plan, ReceiptTexts texts)
    {
        _plan = plan;
        Texts = texts;
        Items = new ItemWords(plan, texts);
    }

    internal ReceiptTexts Texts { get; }

    internal ItemWords Items { get; }

    internal string Program => _plan.Program.Name?.In(Texts.Language) ?? _plan.Program.Id;

    internal string Say(ReceiptText text, params (string Name, string Value)[] values) =>
        Template.Fill(Texts[text], values);

    internal string Number(long number) => Texts.Numbers.Whole(number);

    /// <summary>A number of points, with such decimals as it has.</summary>
    internal string PointNumber(long points) => Texts.Numbers.Short(points, _plan.Program.PointDecimals);

    /// <summary>A number in its unit: money with its currency, points with their decimals.</summary>
    internal string Amount(long amount, OutcomeUnit unit) =>
        unit switch
        {
            OutcomeUnit.Money => Money(amount),
            OutcomeUnit.Points => PointNumber(amount),
            _ => Number(amount),
        };

    /// <summary>Whether so many points are just one.</summary>
    internal bool IsOnePoint(long points) => points == Rewards.PointNumber.UnitOf(_plan.Program.PointDecimals);

    /// <summary>An amount as a column shows it: its currency's decimals, without the currency.</summary>
    internal string Column(long minorUnits) => Texts.Numbers.Fixed(minorUnits, _plan.Program.Currency.Decimals);

    /// <summary>An amount as a sentence says it: with its currency.</summary>
    internal string Money(long minorUnits) => Texts.Money(minorUnits, _plan.Program.Currency);

    internal string Quantity(Quantity quantity) => Texts.Numbers.Short(quantity.Thousandths, 3);

    internal string RuleName(string ruleId) => RuleOf(ruleId)?.Name?.In(Texts.Language) ?? ruleId;

    internal RewardRule? RuleOf(string? ruleId) => _plan.Ranks.Find(ruleId)?.Rule;

    internal string ItemName(in Line line)
    {
        if (_plan.Catalog is not { } catalog)
            return line.Sku ?? "";
        var key = line.Item;
        if (line.Sku is not null && !catalog.TryGet(line.Sku.AsSpan(), out key))
            return line.Sku;
        var item = catalog.ItemOf(key);
        return item.Name ?? item.Sku;
    }
}
