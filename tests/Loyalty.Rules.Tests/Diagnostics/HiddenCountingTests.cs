using Loyalty.Rules.Journeys;

namespace Loyalty.Rules.Tests.Diagnostics;

public sealed class HiddenCountingTests
{
    private static readonly Effect Kept = Effect.Count("n");

    [Fact]
    public void Compile_APhaseThatLeavesOutWhatThePhaseAroundItCounts_Warns() =>
        Assert.Equal(
            ["LR0534 at $.phases[0].phases[0].transitions[0]: in place of $.phases[0].transitions[0]"],
            Hidden(j =>
                j.Phase(
                        "around",
                        p =>
                            p.On("go", t => t.Do(Kept))
                                .Phase("a", c => c.On("go", t => t.If(Condition.Value(5)).To("b")))
                    )
                    .Phase("b", p => p.Steady())
            )
        );

    [Fact]
    public void Compile_APhaseAroundOthersThatLeavesOutWhatTheJourneyCounts_Warns() =>
        Assert.Equal(
            ["LR0534 at $.phases[0].transitions[0]: in place of $.transitions[0]"],
            Hidden(j =>
                j.Phase("around", p => p.On("go", t => t.To("b")).Phase("a", _ => { }))
                    .Phase("b", p => p.Steady())
                    .On("go", t => t.Do(Kept))
            )
        );

    public static TheoryData<string> Silent => [.. Ways.Keys];

    [Theory]
    [MemberData(nameof(Silent))]
    public void Compile_WhereNothingIsLeftOut_SaysNothing(string way) => Assert.Empty(Hidden(Ways[way]));

    private static readonly Dictionary<string, Action<JourneyBuilder>> Ways = new()
    {
        ["the nearer one does the same"] = j =>
            j.Phase("a", p => p.On("go", t => t.To("b").Do(Kept)))
                .Phase("b", p => p.Steady())
                .On("go", t => t.Do(Kept)),
        ["the nearer one does nothing at all"] = j =>
            j.Phase("a", p => p.Steady().On("go", _ => { })).On("go", t => t.Do(Kept)),
        ["it waits for something else"] = j =>
            j.Phase("a", p => p.On("other", t => t.To("b"))).Phase("b", p => p.Steady()).On("go", t => t.Do(Kept)),
        ["the farther one leads away"] = j =>
            j.Phase("a", p => p.On("go", t => t.To("b"))).Phase("b", p => p.Steady()).On("go", t => t.To("b").Do(Kept)),
        ["the farther one says something and counts nothing"] = j =>
            j.Phase("a", p => p.On("go", t => t.To("b")))
                .Phase("b", p => p.Steady())
                .On("go", t => t.Do(Effect.Reward(5))),
    };

    private static IEnumerable<string> Hidden(Action<JourneyBuilder> describe)
    {
        var journey = Journey.Create("way").Event("go", "other").Counter("n");
        describe(journey);
        journey.Build().TryCompile(out _, out var report);
        return report
            .All.Where(one => one.Code == "LR0534")
            .Select(one =>
                $"{one.Code} at {one.Path}: in place of {one.Message.Split(' ').First(word => word[0] == '$').TrimEnd(',')}"
            );
    }
}
