using Loyalty.Rules.Journeys;
using Xunit.Abstractions;

namespace Loyalty.Rules.Laws.Touches;

public sealed class FunnelLaws(ITestOutputHelper output)
{
    [Fact]
    public void Law92_AFunnel_CountsEachMemberOnce_AndTheSameFromLogsAndRecords() =>
        new Law(output)
            .Meets(400, "left")
            .Meets(150, "stalled")
            .Meets(50, "outside")
            .Meets(150, "several runs")
            .Holds(
                TouchCase.Any,
                92,
                (one, tally) =>
                {
                    // Members of one journey: parts of its log, by chance.
                    var logs = new List<List<JourneyEvent>>();
                    for (int i = 0; i < 5; i++)
                        logs.Add(one.Dice.Some(one.Log, one.Dice.Below(one.Log.Count + 1)));
                    var now = one.Log[one.Log.Count - 1].At.AddHours(one.Dice.Below(200));
                    var members = logs.ConvertAll(log => new TouchStory(
                        one,
                        one.Plan.Replay(one.NewMember(), log).Record
                    ));
                    members.ForEach(member => member.AdvanceTo(now));

                    var funnel = JourneyFunnel.Of(one.Plan, members.Select(member => member.Record), now);

                    Assert.Equal(logs.Count, funnel.Members);
                    Assert.Equal(funnel.Members, funnel.Outside + funnel.Phases.Sum(phase => phase.In));
                    Assert.Equal(funnel.ToText(), JourneyFunnel.OfLogs(one.Plan, logs, now).ToText());
                    var moves = logs.Select((log, i) => Moves(one, log, members[i])).ToList();
                    foreach (var phase in funnel.Phases)
                    {
                        Assert.Equal(moves.Sum(member => member.Count(move => move.To == phase.Phase)), phase.Entered);
                        Assert.Equal(moves.Sum(member => member.Count(move => move.From == phase.Phase)), phase.Left);
                        Assert.Equal(
                            moves.Count(member => member.Exists(move => move.To == phase.Phase)),
                            phase.Members
                        );
                        Assert.InRange(phase.Left, 0, phase.Entered);
                        Assert.InRange(phase.WentOn, 0, phase.Members);
                        Assert.InRange(phase.Stalled, 0, phase.In);
                        tally.Meet(phase.Left > 0, "left");
                        tally.Meet(phase.Stalled > 0, "stalled");
                    }
                    tally.Meet(funnel.Outside > 0, "outside");
                    tally.Meet(members.Exists(member => member.Record.Entries > 1), "several runs");
                }
            );

    /// <summary>Every entry of a phase and the phase that was left for it, by the public steps.</summary>
    private static List<(Phase? From, Phase To)> Moves(TouchCase one, List<JourneyEvent> log, TouchStory after)
    {
        var replay = one.Plan.Replay(one.NewMember(), log);
        var moves = replay.Begun.Select(begun => ((Phase?)null, begun.Phase)).ToList();
        foreach (var step in replay.Steps.Concat(after.Steps))
        {
            if (step.Step.Transition is { IsTargetless: false })
                moves.Add((step.Step.From, step.Step.To));
        }
        return moves;
    }
}
