namespace Loyalty.Rules.Laws.Generators;

/// <summary>Sales in the order in which a till sends them: equal instants, edges of days and windows, duplicates, conflicts, late ones.</summary>
internal sealed class HistoryGenerator(Dice dice, Timeline time, SaleGenerator sales, int latenessDays)
{
    private static readonly TimeSpan[] Offsets =
    [
        TimeSpan.Zero,
        TimeSpan.FromHours(7),
        TimeSpan.FromHours(-4),
        TimeSpan.FromMinutes(630),
    ];

    internal List<Transaction> Next(int count)
    {
        var history = new List<Transaction>();
        var now = time.Anchor;
        for (int i = 0; i < count; i++)
        {
            string id = "s" + i;
            if (history.Count > 0 && dice.Chance(6))
                history.Add(sales.Reordered(dice.Among(history)));
            else if (history.Count > 0 && dice.Chance(4))
                history.Add(sales.Conflicting(dice.Among(history)));
            else if (history.Count > 0 && dice.Chance(6))
                history.Add(sales.Next(id, now - Lateness()));
            else
                history.Add(sales.Next(id, (now = i == 0 ? now : Later(now)).ToOffset(dice.Of(Offsets))));
        }
        return history;
    }

    private TimeSpan Lateness() =>
        dice.Of(
            TimeSpan.FromTicks(1),
            TimeSpan.FromHours(3),
            TimeSpan.FromDays(latenessDays),
            TimeSpan.FromDays(latenessDays) + TimeSpan.FromTicks(1),
            TimeSpan.FromDays(40)
        );

    private DateTimeOffset Later(DateTimeOffset now) =>
        dice.Weighted(14, 20, 20, 12, 6, 12, 8, 5, 3) switch
        {
            0 => now,
            1 => now.AddMinutes(dice.Of(1, 30, 59, 60, 61)),
            2 => now.AddMinutes(dice.Between(1, 900)),
            3 => time.StartOfDayAfter(now, 1),
            4 => time.StartOfDayAfter(now, 1).AddTicks(-1),
            5 => now.AddDays(dice.Between(1, 3)),
            6 => time.StartOfDayAfter(now, dice.Of(7, 28, 31)),
            7 => now.AddDays(dice.Between(25, 100)),
            _ => now.AddDays(366),
        };
}
