using Loyalty.Rules.Journeys;
using Loyalty.Rules.Laws.Generators;
using Loyalty.Rules.ReferenceModel.Journeys;

namespace Loyalty.Rules.Laws.Journeys;

/// <summary>A journey, its plan, and what happens to one member.</summary>
internal sealed class JourneyCase(
    int number,
    Timeline time,
    JourneyPlan plan,
    IReadOnlyList<(LoggedCall Call, ReferenceAnswer Answer)> log
)
{
    /// <summary>What it was drawn from, and whatever a law draws besides.</summary>
    internal int Number { get; } = number;

    internal Timeline Time { get; } = time;

    internal JourneyPlan Plan { get; } = plan;

    internal Journey Journey => Plan.Journey;

    internal IReadOnlyList<LoggedCall> Log { get; } = [.. log.Select(one => one.Call)];

    /// <summary>What the oracle makes of each call.</summary>
    internal IReadOnlyList<ReferenceAnswer> Expected { get; } = [.. log.Select(one => one.Answer)];

    /// <summary>Arbitrary cases; a failing one loses calls until each that is left matters.</summary>
    internal static Cases<JourneyCase> Any(int calls = 14) => new(number => Of(number, calls), Smaller);

    internal static JourneyCase Of(int number, int calls = 14)
    {
        var dice = new Dice(number);
        var time = new Timeline(dice);
        var journey = JourneyGenerator.Next(dice, time.Zone);
        return new JourneyCase(number, time, journey.Compile(), new LogGenerator(dice, journey, time).Next(calls));
    }

    /// <summary>Walks the log, handing over each call with what the plan made of it.</summary>
    internal JourneyState Walk(Action<JourneyCalled> look)
    {
        var state = default(JourneyState);
        var buffer = new JourneyBuffer();
        foreach (var one in Log)
        {
            var before = state;
            var result = one.Ask(Plan, ref state, buffer);
            look(new JourneyCalled(one, before, state, result, buffer));
        }
        return state;
    }

    public override string ToString() =>
        "journey " + Number + "\n" + Dump.Of(Journey) + "\n" + string.Join("\n", Log.Select(one => one.ToString()));

    private static IEnumerable<JourneyCase> Smaller(JourneyCase one)
    {
        for (int i = one.Log.Count - 1; i >= 0; i--)
            yield return one.With(Worlds.Without(one.Log, i));
    }

    private JourneyCase With(List<LoggedCall> log)
    {
        var (oracle, run) = (new ReferenceJourney(Journey), new ReferenceRun());
        var answered = new List<(LoggedCall, ReferenceAnswer)>();
        foreach (var one in log)
        {
            var answer = one.Ask(oracle, run);
            answered.Add((one, answer));
            run = answer.Next;
        }
        return new JourneyCase(Number, Time, Plan, answered);
    }
}
