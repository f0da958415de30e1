using Loyalty.Rules;

namespace RetailYear;

/// <summary>What one rule gave over the year.</summary>
internal sealed class RuleTotals
{
    public long Awards { get; private set; }
    public long Discount { get; private set; }
    public long Points { get; private set; }
    public long Units { get; private set; }
    public long Cost { get; private set; }
    public long PerceivedValue { get; private set; }

    public void Add(in Award award)
    {
        Awards++;
        Discount += award.Discount;
        Points += award.Points;
        Units += award.Units;
        Cost += award.Cost ?? 0;
        PerceivedValue += award.PerceivedValue ?? 0;
    }
}
