namespace Loyalty.Rules.Laws.Generators;

/// <summary>Programs of one to six rules that the validator takes.</summary>
internal static class ProgramGenerator
{
    /// <summary>Ids whose order differs from that of a dictionary: rules are ordered letter by letter.</summary>
    internal static readonly string[] Ids = ["a", "B", "b", "r10", "r2", "\u00e9"];

    internal static LoyaltyProgram Next(Dice dice, Timeline time, MoreFeatures more) =>
        Builder(dice, time, dice.Of("USD", "USD", "VND", "KWD"), dice.Weighted(0, 10, 20, 25, 20, 15, 10), more)
            .Build();

    /// <summary>A program that is not built yet, so that something can be done to it.</summary>
    internal static LoyaltyProgramBuilder Builder(
        Dice dice,
        Timeline time,
        string currency,
        int rules,
        MoreFeatures more
    )
    {
        var builder = LoyaltyProgram
            .Create("club", currency)
            .TimeZone(time.Zone)
            .BusinessDayStart(TimeSpan.FromMinutes(time.DayStart))
            .Lateness(dice.Of(1, 2, 7, 7))
            .MemberAttribute("club");
        if (more.Has(Features.Occasions))
            builder.MemberAttribute([
                "segment",
                "birthday",
                .. Ids.Select(id => "bought:" + id),
                .. Ids.Select(id => "tried:" + id),
            ]);
        var selectors = new SelectorGenerator(dice);
        selectors.Name(builder);
        var aside = dice.Aside(1);
        var multipliers = new Multipliers(
            more.Has(Features.TiersInFull) && aside.Chance(more.Has(Features.ManyTiers) ? 60 : 35)
        );
        if (multipliers.MayCome)
            builder.Multipliers(
                aside.Of(MultiplierCombination.Highest, MultiplierCombination.Add, MultiplierCombination.Multiply)
            );
        if (more.Has(Features.TiersInFull) && aside.Chance(15))
            builder.PointDecimals(aside.Of(1, 2, 3));
        var generator = new RuleGenerator(dice, Currency.Parse(currency), time, selectors, more, multipliers);
        foreach (string id in dice.Some(Ids, rules))
            generator.Add(builder, id);
        more.Describe(builder);
        return builder;
    }
}
