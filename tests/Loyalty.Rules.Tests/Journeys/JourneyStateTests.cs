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
    public void Size_OfAState_IsFixed() => Assert.Equal(224, Unsafe.SizeOf<JourneyState>());

    [Fact]
    public void Default_HasNotBegun()
    {
        JourneyState state = default;

        Assert.Equal((JourneyStatus.NotBegun, 0), (state.Status, state.Issued));
        Assert.Equal(default, state.Now);
    }

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
