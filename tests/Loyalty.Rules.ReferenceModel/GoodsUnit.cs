namespace Loyalty.Rules.ReferenceModel;

/// <summary>One piece of goods.</summary>
internal sealed class GoodsUnit(MergedLine line, long price)
{
    internal MergedLine Line { get; } = line;

    /// <summary>Minor units, as the till charged them.</summary>
    internal long Price { get; } = price;

    /// <summary>The rule whose item reward the unit got, or null.</summary>
    internal string? GivenBy { get; private set; }

    /// <summary>Whether that rule is a stamp card.</summary>
    internal bool GivenByCard { get; private set; }

    /// <summary>Minor units that the item reward took off.</summary>
    internal long Discount { get; private set; }

    internal bool IsPositive => Price > 0;

    internal bool IsBroughtToZero => GivenBy is not null && Discount == Price;

    internal void Give(string ruleId, bool card, long discount)
    {
        GivenBy = ruleId;
        GivenByCard = card;
        Discount = discount;
    }
}
