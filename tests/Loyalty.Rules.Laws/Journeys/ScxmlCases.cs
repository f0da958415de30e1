using Loyalty.Rules.Journeys;

namespace Loyalty.Rules.Laws.Journeys;

/// <summary>
/// The facts of the public SCXML test framework (github.com/jbeard4/scxml-test-framework, folder test) for charts of one and two levels.
/// </summary>
internal static partial class ScxmlCases
{
    internal static IEnumerable<ScxmlCase> All =>
        [.. Basic, .. Levels, .. RaisedEvents, .. Conditions, .. Targetless, .. Memory, .. Delays];

    private static Condition No => Condition.AnyOf("never", "yes");

    private static Condition Yes => Condition.AnyOf("never", "");

    private static Journey Chart(Action<JourneyBuilder> describe)
    {
        var builder = Journey
            .Create("chart")
            .Event("t", "t1", "t2", "t3", "t4", "t5", "s", "e1", "e2", "ev1", "foo", "bar", "bat")
            .Attribute("never");
        describe(builder);
        return builder.Build();
    }

    private static Condition Is(string counter, long number) => Condition.Counter(counter, number, number);

    private static void Rest(PhaseBuilder phase) => phase.Steady();

    private static void Raising(PhaseBuilder phase) => phase.On("t", t => t.To("b").Do(Effect.Raise("s")));

    /// <summary>A phase that goes on each of these events to the phase named after it.</summary>
    private static Action<PhaseBuilder> On(params string[] eventsAndPhases) =>
        phase =>
        {
            for (int i = 0; i < eventsAndPhases.Length; i += 2)
            {
                string to = eventsAndPhases[i + 1];
                phase.On(eventsAndPhases[i], t => t.To(to));
            }
        };

    /// <summary>Two phases inside, the first of which goes on t to the phases named.</summary>
    private static PhaseBuilder Two(PhaseBuilder around, params string[] to) =>
        around.Phase("a1", On([.. to.SelectMany(phase => new[] { "t", phase })])).Phase("a2", Rest);

    private static Journey RaisingOnEntry(Action<PhaseBuilder> b, Action<PhaseBuilder>? c = null) =>
        Chart(j =>
            j.Phase("a", On("t", "b"))
                .Phase(
                    "b",
                    p =>
                    {
                        p.OnEnter(Effect.Raise("s"));
                        b(p);
                    }
                )
                .Phase("c", c ?? Rest)
                .Phase("f1", Rest)
                .Phase("d", Rest)
                .Phase("f2", Rest)
        );

    private static Journey RaisingInto(string target, bool alsoAlways) =>
        Chart(j =>
            j.Phase("a", a => a.On("t", t => t.To(target).Do(Effect.Raise("s"))))
                .Phase(
                    "b",
                    b =>
                        b.Initial("b1")
                            .Phase(
                                "b1",
                                p =>
                                {
                                    p.On("s", t => t.To("b2"));
                                    if (alsoAlways)
                                        p.Always(t => t.To("b3"));
                                }
                            )
                            .Phase("b2", Rest)
                            .Phase("b3", Rest)
                )
        );

    private static Journey Delayed(Action<PhaseBuilder> a, TimerStart start) =>
        Chart(j =>
            j.Phase("a", a)
                .Phase(
                    "b",
                    b =>
                        b.Timer(
                                "s",
                                t =>
                                    (start == TimerStart.ByEffect ? t.ByEffect() : t).After(
                                        JourneyDuration.OfSeconds(10)
                                    )
                            )
                            .OnTimer("s", t => t.To("c"))
                )
                .Phase("c", On("t2", "d"))
                .Phase("d", Rest)
        );
}
