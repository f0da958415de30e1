using Loyalty.Rules.Journeys;
using Xunit.Abstractions;

namespace Loyalty.Rules.Laws.Touches;

public sealed class HoldoutLaws(ITestOutputHelper output)
{
    [Fact]
    public void Law87_AHeldOutMember_WalksTheSameAndGetsNothing() =>
        new Law(output)
            .Meets(300, "touches")
            .Meets(100, "rewards")
            .Meets(100, "again")
            .Holds(
                TouchCase.Any,
                87,
                (one, tally) =>
                {
                    var free = one.Builder.Holdout("control", "salt", 0).Build().Compile();
                    var held = one.Builder.Holdout("control", "salt", 1000).Build().Compile();
                    var walked = free.Replay(free.NewMember(one.Member), one.Log);
                    var kept = held.Replay(held.NewMember(one.Member), one.Log);

                    Assert.Equal(
                        walked.Record.Runs.Select(run => run.State),
                        kept.Record.Runs.Select(run => run.State)
                    );
                    Assert.Equal(
                        walked.Steps.Select(step => (step.Run, step.Step.At, step.Step.To.Id)),
                        kept.Steps.Select(step => (step.Run, step.Step.At, step.Step.To.Id))
                    );
                    Assert.Equal(
                        walked.Touches.Select(outcome => outcome.Touch),
                        kept.Touches.Select(outcome => outcome.Touch)
                    );
                    Assert.All(
                        kept.Touches,
                        outcome =>
                            Assert.True(outcome.Status is TouchStatus.WithheldByHoldout or TouchStatus.WithheldByOptOut)
                    );
                    Assert.Equal(
                        walked.Rewards.Select(reward => reward.Reward.Points),
                        kept.Rewards.Select(reward => reward.Reward.Points)
                    );
                    Assert.All(kept.Rewards, reward => Assert.True(reward.IsWithheld));
                    Assert.All(walked.Rewards, reward => Assert.False(reward.IsWithheld));
                    Assert.Empty(kept.Record.Waiting);
                    tally.Meet(kept.Touches.Count > 0, "touches");
                    tally.Meet(kept.Rewards.Count > 0, "rewards");
                    tally.Meet(kept.Record.Entries > 1, "again");
                }
            );

    // Four standard deviations of a draw of n members: 4 * sqrt(n * p * (1 - p)), in whole members.
    [Theory]
    [InlineData(1, 40)]
    [InlineData(50, 195)]
    [InlineData(100, 269)]
    [InlineData(500, 448)]
    [InlineData(900, 269)]
    public void Law87_TheShareOfAHoldout_IsWithinFourStandardDeviations(int perMille, int allowed)
    {
        const int Members = 50_000;
        foreach (string salt in new[] { "2026", "2027", "spring", "" })
        {
            var holdout = new Holdout("control", salt, perMille);
            int held = Enumerable.Range(0, Members).Count(i => holdout.Holds("member-" + i));
            Assert.InRange(held - (Members / 1000 * perMille), -allowed, allowed);
        }
    }

    [Fact]
    public void Law87_ADraw_IsAFunctionOfSaltAndMember_AndGrowsWithTheShare() =>
        new Law(output).Holds(
            TouchCase.Any,
            8787,
            (one, _) =>
            {
                int perMille = one.Dice.Below(1000);
                var plan = one.Builder.Holdout("control", "salt", perMille).Build().Compile();
                bool held = new Holdout("another name", "salt", perMille).Holds(one.Member);
                var story = new TouchStory(one, plan.NewMember(one.Member));
                foreach (var happened in one.Log)
                {
                    story.Record = plan.Take(story.Record, happened).Next;
                    Assert.Equal(held, story.Record.IsHeldOut);
                }
                Assert.True(!held || new Holdout("control", "salt", perMille + 1).Holds(one.Member));
            }
        );
}
