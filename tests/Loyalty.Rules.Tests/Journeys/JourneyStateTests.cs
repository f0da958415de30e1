using System.Runtime.CompilerServices;
using Loyalty.Rules.Journeys;

namespace Loyalty.Rules.Tests.Journeys;

public sealed class JourneyStateTests
{
    [Fact]
    public void Equals_StatesOfTheSameContent_AreEqual()
    {
        var left = Timed().On("buy", 1).On("buy", 2);
        var right = Timed().On("buy", 1).On("buy", 2);

        Assert.Equal(left.State, right.State);
        Assert.True(left.State == right.State);
        Assert.Equal(left.State.GetHashCode(), right.State.GetHashCode());
        Assert.NotEqual(left.State, right.On("buy", 3).State);
    }

    [Fact]
    public void Equals_TimersThatCameAndWent_LeaveNothingBehind()
    {
        var started = Timed().On("go", 1).On("back", 1);
        var never = Timed().On("back", 1);

        Assert.Equal(started.State, never.State);
    }

    [Fact]
    public void Copy_OfAState_IsAStateOfItsOwn()
    {
        var walk = Timed();
        var before = walk.State;

        walk.On("buy", 1);

        Assert.Equal(0, walk.Plan.CounterOf(before, "n"));
        Assert.Equal(1, walk.Counter());
    }

    [Fact]
    public void Advance_EverythingAStateHolds_IsKeptApart()
    {
        string[] counters = ["c0", "c1", "c2", "c3", "c4", "c5", "c6", "c7"];
        var journey = Journey.Create("full").Event("buy", "stop").Rhythm("buy");
        foreach (string counter in counters)
            journey.Counter(counter);
        journey.Timer("t0", t => t.AfterDays(400)).Timer("t1", t => t.AfterDays(300));
        Effect[] counts = [.. counters.Select((id, i) => Effect.Count(id, i + 1))];
        journey.Phase(
            "s",
            p =>
                p.Timer("t2", t => t.AfterDays(350))
                    .Phase(
                        "x",
                        c =>
                            c.Steady()
                                .Timer("t3", t => t.AfterDays(500))
                                .OnEnter(Effect.Start("t0"), Effect.Start("t1"))
                                .On("buy", t => t.Do(counts))
                                .On("stop", t => t.Do(Effect.Cancel("t2")))
                    )
        );
        var walk = Walk.Of(journey);

        for (int day = 1; day <= 10; day++)
            walk.On("buy", day * day);

        Assert.Equal(counters.Select((_, i) => 10L * (i + 1)), counters.Select(id => walk.Counter(id)));
        Assert.Equal([5, 7, 9, 11, 13, 15, 17, 19], GapDays(walk.State));
        Assert.Equal([300, 350, 400, 500], DueDays(walk.State));
        Assert.Equal([300, 400, 500], DueDays(walk.On("stop", 100).State));
        Assert.Equal([500], DueDays(walk.To(400).State));
    }

    [Fact]
    public void Size_OfAState_IsFixed() => Assert.Equal(224, Unsafe.SizeOf<JourneyState>());

    [Fact]
    public void Default_HasNotBegun()
    {
        JourneyState state = default;

        Assert.Equal((JourneyStatus.NotBegun, 0), (state.Status, state.Issued));
        Assert.Equal(default, state.Now);
    }

    private static int[] GapDays(JourneyState state) =>
        [.. Enumerable.Range(0, state.GapCount).Select(gap => JourneyState.GapAt(ref state, gap) / 86_400)];

    private static int[] DueDays(JourneyState state) =>
        [
            .. Enumerable
                .Range(0, state.TimerCount)
                .Select(slot => new DateTimeOffset(JourneyState.DueAt(ref state, slot), TimeSpan.Zero))
                .Select(due => (due - Walk.Start).Days),
        ];

    private static Walk Timed() =>
        Walk.Of(
            Walk.Draft()
                .Rhythm("buy")
                .Timer("t", t => t.AfterDays(3))
                .Phase(
                    "a",
                    p =>
                        p.Steady()
                            .Timer("u", t => t.AfterDays(30))
                            .On("go", t => t.Do(Effect.Start("t")))
                            .On("back", t => t.Do(Effect.Cancel("t")))
                            .On("buy", t => t.Do(Effect.Count("n")))
                )
        );
}
