using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Journeys;
using Loyalty.Rules.Journeys.Checking;
using Loyalty.Rules.Laws.Generators;
using Loyalty.Rules.Laws.Naive;
using Xunit.Abstractions;

namespace Loyalty.Rules.Laws;

/// <summary>What the validator says of where a journey leads is what trying everything finds.</summary>
public sealed class JourneyValidatorLaws(ITestOutputHelper output)
{
    private static readonly string[] Cycle = ["LR0545"];

    [Fact]
    public void Law84_WhatTheValidatorFinds_IsWhatTryingEverythingFinds() =>
        new Law(output)
            .Meets(100, "unreachable")
            .Meets(100, "dead end")
            .Meets(100, "contradiction")
            .Meets(100, "shadowed")
            .Meets(100, "overlap")
            .Meets(100, "cycle")
            .Meets(100, "no cycle among some without a trigger")
            .Meets(100, "history")
            .Holds(
                Worlds.Seeds,
                8400,
                (seed, tally) =>
                {
                    var journey = new SmallJourneyGenerator(new Dice(seed)).Next();
                    var bag = new DiagnosticBag();
                    JourneyCheck.Run(journey, bag);
                    var report = bag.ToReport();
                    Assert.All(
                        report.All.Where(one => one.Severity == DiagnosticSeverity.Error),
                        one => Assert.Contains(one.Code, Cycle)
                    );
                    var ways = new NaiveWays(journey);
                    CompareOwners(journey, ways, report, tally);
                    var walk = new NaiveWalk(ways);
                    bool hasHistory = ways.Leaves.Any(leaf =>
                        ways.AllIn(leaf).Exists(one => one.ToHistory is not null)
                    );
                    tally.Meet(hasHistory, "history");
                    ComparePlaces(ways, walk, report, hasHistory, tally);
                    CompareCycles(ways, walk, report, hasHistory, tally);
                }
            );

    private static void CompareOwners(Journey journey, NaiveWays ways, DiagnosticReport report, Tally tally)
    {
        for (int i = 0; i < journey.Phases.Count; i++)
        {
            var phase = journey.Phases[i];
            var leaf = ways.Leaves.FirstOrDefault(one => one.Phase == phase);
            Compare("$.phases[" + i + "]", phase.Transitions, leaf, ways, report, tally);
            for (int j = 0; j < phase.Phases.Count; j++)
            {
                var child = ways.Leaves.Single(one => one.Phase == phase.Phases[j]);
                Compare("$.phases[" + i + "].phases[" + j + "]", child.Phase.Transitions, child, ways, report, tally);
            }
        }
        Compare("$", journey.Transitions, null, ways, report, tally);
    }

    private static void Compare(
        string owner,
        IReadOnlyList<Transition> own,
        NaiveLeaf? leaf,
        NaiveWays ways,
        DiagnosticReport report,
        Tally tally
    )
    {
        void Same(string code, string place, IEnumerable<Transition> expected)
        {
            string[] paths = [.. expected.Select(one => owner + ".transitions[" + own.ToList().IndexOf(one) + "]")];
            var said = report
                .All.Where(one =>
                    one.Code == code && one.Path.StartsWith(owner + ".transitions[", StringComparison.Ordinal)
                )
                .Select(one => one.Path);
            Assert.Equal(paths, said);
            tally.Meet(paths.Length > 0, place);
        }

        Same("LR0542", "contradiction", ways.Contradicting(own, leaf));
        Same("LR0543", "shadowed", ways.Shadowed(own, leaf));
        Same("LR0544", "overlap", ways.Overlapping(own, leaf));
    }

    /// <summary>The validator takes a way over history for one to what stands for it, so that with history it may say less, but nothing wrong.</summary>
    private static void ComparePlaces(
        NaiveWays ways,
        NaiveWalk walk,
        DiagnosticReport report,
        bool hasHistory,
        Tally tally
    )
    {
        var places = walk.From([(ways.First(), null)]);
        foreach (var leaf in ways.Leaves)
        {
            bool isReached = places.Any(place => place.Leaf == leaf);
            bool saysNot = Says(report, "LR0540", leaf);
            Assert.True(hasHistory ? !(isReached && saysNot) : isReached != saysNot, leaf.Phase.Id + " reached");
            tally.Meet(saysNot, "unreachable");
            bool saysDead = Says(report, "LR0541", leaf);
            if (isReached)
            {
                var ends = walk.From(places.Where(place => place.Leaf == leaf));
                bool rests = ends.Any(place => place.Leaf.Phase.Kind != PhaseKind.Ordinary);
                Assert.True(hasHistory ? !(rests && saysDead) : rests != saysDead, leaf.Phase.Id + " dead end");
            }
            tally.Meet(saysDead, "dead end");
        }
    }

    private static void CompareCycles(
        NaiveWays ways,
        NaiveWalk walk,
        DiagnosticReport report,
        bool hasHistory,
        Tally tally
    )
    {
        bool said = report.All.Any(one => one.Code == "LR0545");
        bool hasCycle = walk.HasCycle();
        Assert.True(hasHistory ? said || !hasCycle : said == hasCycle, "cycle " + hasCycle);
        tally.Meet(hasCycle, "cycle");
        bool hasAlways = ways.Leaves.Any(leaf =>
            ways.AllIn(leaf).Exists(one => one.Trigger.Kind == TriggerKind.Always)
        );
        tally.Meet(hasAlways && !hasCycle, "no cycle among some without a trigger");
    }

    private static bool Says(DiagnosticReport report, string code, NaiveLeaf leaf) =>
        report.All.Any(one =>
            one.Code == code && one.Message.StartsWith("Phase '" + leaf.Phase.Id + "' ", StringComparison.Ordinal)
        );
}
