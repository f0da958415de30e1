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
            .Meets(100, "some went on")
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
                        var next = Next(one, funnel, phase);
                        Assert.Equal(
                            next is null
                                ? null
                                : moves.Count(member => Came(member, phase.Phase) && Came(member, next)),
                            phase.WentOn
                        );
                        tally.Meet(phase.WentOn > 0 && phase.WentOn < phase.Members, "some went on");
                        Assert.InRange(phase.Stalled, 0, phase.In);
                        tally.Meet(phase.Left > 0, "left");
                        tally.Meet(phase.Stalled > 0, "stalled");
                    }
                    tally.Meet(funnel.Outside > 0, "outside");
                    tally.Meet(members.Exists(member => member.Record.Entries > 1), "several runs");
                }
            );

    /// <summary>The phase that follows in the document, where a transition of the phase's own leads there.</summary>
    private static Phase? Next(TouchCase one, JourneyFunnel funnel, FunnelPhase phase)
    {
        int place = funnel.Phases.ToList().IndexOf(phase) + 1;
        var next = place < funnel.Phases.Count ? funnel.Phases[place].Phase : null;
        return next is not null && phase.Phase.Transitions.Any(way => Entered(one.Journey, way.To) == next)
            ? next
            : null;
    }

    /// <summary>The phase in which a member stands who is led to one, which may be around others.</summary>
    private static Phase? Entered(Journey journey, string? to)
    {
        var target = journey
            .Phases.SelectMany(phase => phase.Phases.Prepend(phase))
            .FirstOrDefault(phase => phase.Id == to);
        return target is { Phases.Count: > 0 }
            ? target.Phases.FirstOrDefault(child => child.Id == target.Initial) ?? target.Phases[0]
            : target;
    }

    private static bool Came(List<(Phase? From, Phase To)> moves, Phase phase) =>
        moves.Exists(move => move.To == phase);

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
