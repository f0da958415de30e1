using Loyalty.Rules.Laws.Generators;

namespace Loyalty.Rules.Laws.Joined;

/// <summary>One case: a program with a journey, and a member's story of sales and calls of the host.</summary>
internal sealed class JoinedWorld
{
    private JoinedWorld(World world, IReadOnlyList<StoryTurn> story)
    {
        World = world;
        Story = story;
    }

    /// <summary>Arbitrary cases; a failing one loses turns, rules and lines until all that is left matters.</summary>
    internal static Cases<JoinedWorld> Any { get; } = new(Of, Smaller);

    /// <summary>Catalog, program and plan; its history is that of the story.</summary>
    internal World World { get; }

    internal IReadOnlyList<StoryTurn> Story { get; }

    /// <summary>Mostly a shop that raises much, else any program whatever.</summary>
    private static JoinedWorld Of(int seed)
    {
        var dice = new Dice(seed);
        var world = dice.Chance(94) ? JoinedShop.Of(dice, seed) : World.Of(seed, sales: 6);
        var program = JoinedProgram.Join(dice, world);
        var story = new StoryGenerator(dice, world, program).Next();
        return new JoinedWorld(world.With(SalesOf(story), program), story);
    }

    private static IEnumerable<JoinedWorld> Smaller(JoinedWorld one)
    {
        for (int i = one.Story.Count - 1; i >= 0; i--)
            yield return one.With(Worlds.Without(one.Story, i));
        for (int i = 0; i < one.World.Program.Rules.Count && one.World.Program.Rules.Count > 1; i++)
        {
            if (Worlds.WithoutRule(one.World.Program, i) is { } program)
                yield return one.With(
                    [
                        .. one.Story.Select(turn =>
                            turn with
                            {
                                Sale = turn.Sale is null ? null : RequestGenerator.Within(turn.Sale, program),
                            }
                        ),
                    ],
                    program
                );
        }
        foreach (var program in JoinedProgram.Smaller(one.World.Program))
            yield return one.With(one.Story, program);
        for (int i = 0; i < one.Story.Count; i++)
        {
            for (int line = 0; line < (one.Story[i].Sale?.Lines.Count ?? 0); line++)
            {
                var sale = one.Story[i].Sale!;
                var story = new List<StoryTurn>(one.Story)
                {
                    [i] = new StoryTurn(new Transaction(sale.Header, [.. Worlds.Without(sale.Lines, line)]), null),
                };
                yield return one.With(story);
            }
        }
    }

    public override string ToString() => World + "\nstory\n" + string.Join("\n", Story.Select(Said));

    private static string Said(StoryTurn turn) => turn.Call?.ToString() ?? "sale " + turn.Sale!.Id;

    private JoinedWorld With(IReadOnlyList<StoryTurn> story, LoyaltyProgram? program = null) =>
        new(World.With(SalesOf(story), program), story);

    private static IEnumerable<Transaction> SalesOf(IEnumerable<StoryTurn> story) =>
        story.Where(turn => turn.Sale is not null).Select(turn => turn.Sale!);
}
