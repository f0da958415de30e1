namespace Loyalty.Rules.Laws.Generators;

/// <summary>Arbitrary worlds, and smaller ones to look at when one fails.</summary>
internal static class Worlds
{
    internal static Cases<World> Any(int sales = 12, Features features = Features.All) =>
        Of(seed => World.Of(seed, sales, features));

    /// <summary>Worlds that the oracle understands.</summary>
    internal static Cases<World> OfOracle(int sales = 12) => Any(sales, Features.OfOracle);

    internal static Cases<World> Of(Func<int, World> make) => new(make, Smaller);

    /// <summary>The numbers themselves, for a law that makes its own cases.</summary>
    internal static Cases<int> Seeds { get; } = new(seed => seed);

    internal static IEnumerable<World> Smaller(World world)
    {
        for (int i = world.History.Count - 1; i >= 0; i--)
            yield return world.With(Without(world.History, i));
        if (world.Program.Rules.Count > 1)
        {
            for (int i = 0; i < world.Program.Rules.Count; i++)
            {
                if (WithoutRule(world.Program, i) is { } program)
                    yield return world.With(program: program);
            }
        }
        for (int i = 0; i < world.History.Count; i++)
        {
            var sale = world.History[i];
            for (int line = 0; line < sale.Lines.Count; line++)
            {
                var history = new List<Transaction>(world.History)
                {
                    [i] = new Transaction(sale.Header, [.. Without(sale.Lines, line)]),
                };
                yield return world.With(history);
            }
        }
    }

    /// <summary>The program without a rule, unless another rule asks for its tiers or its measure.</summary>
    internal static LoyaltyProgram? WithoutRule(LoyaltyProgram program, int place)
    {
        string id = program.Rules[place].Id;
        if (program.Rules.Any(rule => Asks(rule.Eligibility, id)))
            return null;
        return WithRules(program, Without(program.Rules, place));
    }

    private static bool Asks(Rewards.Eligibility eligibility, string tierRule) =>
        eligibility.Tier?.RuleId == tierRule || eligibility.Member.Any(range => range.RuleId == tierRule);

    /// <summary>The program with other rules.</summary>
    internal static LoyaltyProgram WithRules(LoyaltyProgram program, IEnumerable<Rewards.RewardRule> rules)
    {
        var builder = LoyaltyProgram
            .Create(program.Id, program.Currency.Code)
            .Version(program.Version)
            .TimeZone(program.TimeZone)
            .BusinessDayStart(TimeSpan.FromMinutes(program.BusinessDayStart))
            .Lateness(program.LatenessDays)
            .Multipliers(program.Multipliers)
            .PointDecimals(program.PointDecimals)
            .MemberAttribute([.. program.MemberAttributes]);
        foreach (var selector in program.Selectors)
            builder.Selectors.Add(selector.Key, selector.Value);
        builder.Rules.AddRange(rules);
        builder.PointValueValue = program.PointValue;
        builder.MarginGuardValue = program.MarginGuard;
        builder.JourneyValue = program.Journey;
        var ids = builder.Rules.Select(rule => rule.Id).ToHashSet(StringComparer.Ordinal);
        builder.ArbitrationValue = ArbitrationGenerator.Prune(program.Arbitration, ids);
        return builder.Build();
    }

    internal static List<T> Without<T>(IReadOnlyList<T> all, int place)
    {
        var rest = new List<T>(all);
        rest.RemoveAt(place);
        return rest;
    }
}
