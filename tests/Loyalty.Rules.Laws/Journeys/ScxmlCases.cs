using Loyalty.Rules.Journeys;

namespace Loyalty.Rules.Laws.Journeys;

/// <summary>
/// The facts of the public SCXML test framework (github.com/jbeard4/scxml-test-framework, folder test) for charts of one and two levels.
/// </summary>
internal static class ScxmlCases
{
    internal static IEnumerable<ScxmlCase> All =>
        [.. Basic, .. Levels, .. RaisedEvents, .. Conditions, .. Targetless, .. Memory, .. Delays];

    private static Condition No => Condition.AnyOf("never", "yes");

    private static Condition Yes => Condition.AnyOf("never", "");

    private static IEnumerable<ScxmlCase> Basic =>
        [
            new("basic/basic0", Chart(j => j.Phase("a", Rest)), "a"),
            new("basic/basic1", Chart(j => j.Phase("a", On("t", "b")).Phase("b", Rest)), "a", ("t", "b")),
            new(
                "basic/basic2",
                Chart(j => j.Phase("a", On("t", "b")).Phase("b", On("t2", "c")).Phase("c", Rest)),
                "a",
                ("t", "b"),
                ("t2", "c")
            ),
            new(
                "default-initial-state/initial1",
                Chart(j => j.Phase("a", On("t", "b")).Phase("b", Rest)),
                "a",
                ("t", "b")
            ),
            new(
                "default-initial-state/initial2",
                Chart(j => j.Initial("a").Phase("a", On("t", "b")).Phase("b", Rest)),
                "a",
                ("t", "b")
            ),
            new(
                "documentOrder/documentOrder0",
                Chart(j => j.Phase("a", On("t", "b", "t", "c")).Phase("b", Rest).Phase("c", Rest)),
                "a",
                ("t", "b")
            ),
            new(
                "atom3-basic-tests/m0",
                Chart(j => j.Phase("A", On("e1", "B")).Phase("B", On("e2", "A"))),
                "A",
                ("e1", "B"),
                ("e2", "A")
            ),
            new(
                "atom3-basic-tests/m1",
                Chart(j => j.Phase("A", On("e1", "B")).Phase("B", On("e2", "A"))),
                "A",
                ("e1", "B"),
                ("e2", "A")
            ),
            new(
                "multiple-events-per-transition/test1",
                Chart(j =>
                    j.Phase("a", On("foo", "b", "bar", "b", "bat", "b"))
                        .Phase("b", On("foo", "c", "bar", "c", "bat", "c"))
                        .Phase("c", On("foo", "d", "bar", "d", "bat", "d"))
                        .Phase("d", Rest)
                ),
                "a",
                ("foo", "b"),
                ("bar", "c"),
                ("bat", "d")
            ),
        ];

    private static IEnumerable<ScxmlCase> Levels =>
        [
            new("hierarchy/hier0", Chart(j => j.Phase("a", a => Two(a, "a2"))), "a1", ("t", "a2")),
            new(
                "hierarchy/hier1",
                Chart(j => j.Phase("a", a => Two(a, "a2").On("t", t => t.To("b"))).Phase("b", Rest)),
                "a1",
                ("t", "a2")
            ),
            new(
                "hierarchy/hier2",
                Chart(j => j.Phase("a", a => Two(a, "b").On("t", t => t.To("a2"))).Phase("b", Rest)),
                "a1",
                ("t", "b")
            ),
            new(
                "hierarchy+documentOrder/test0",
                Chart(j =>
                    j.Phase("a", a => Two(a, "a2", "c").On("t", t => t.To("b"))).Phase("b", Rest).Phase("c", Rest)
                ),
                "a1",
                ("t", "a2")
            ),
            new(
                "hierarchy+documentOrder/test1",
                Chart(j =>
                    j.Phase("a", a => Two(a, "b", "c").On("t", t => t.To("a2"))).Phase("b", Rest).Phase("c", Rest)
                ),
                "a1",
                ("t", "b")
            ),
            new(
                "atom3-basic-tests/m2",
                Chart(j => j.Phase("AB", ab => ab.Initial("A").Phase("A", On("e1", "B")).Phase("B", On("e2", "A")))),
                "A",
                ("e1", "B"),
                ("e2", "A")
            ),
            new(
                "atom3-basic-tests/m3",
                Chart(j =>
                    j.Phase(
                            "AB",
                            ab =>
                                ab.Initial("A")
                                    .Phase("A", On("e1", "B"))
                                    .Phase("B", On("e2", "A"))
                                    .On("e1", t => t.To("C"))
                        )
                        .Phase("C", Rest)
                ),
                "A",
                ("e1", "B"),
                ("e2", "A"),
                ("e1", "B"),
                ("e1", "C")
            ),
            new(
                "misc/deep-initial",
                Chart(j => j.Initial("s2").Phase("uber", u => u.Phase("s1", On("ev1", "s2")).Phase("s2", Rest))),
                "s2"
            ),
        ];

    private static IEnumerable<ScxmlCase> RaisedEvents =>
        [
            new(
                "actionSend/send1",
                Chart(j => j.Phase("a", Raising).Phase("b", On("s", "c")).Phase("c", Rest)),
                "a",
                ("t", "c")
            ),
            new(
                "actionSend/send2",
                Chart(j =>
                    j.Phase("a", a => a.OnLeave(Effect.Raise("s")).On("t", t => t.To("b")))
                        .Phase("b", On("s", "c"))
                        .Phase("c", Rest)
                ),
                "a",
                ("t", "c")
            ),
            new("actionSend/send3", RaisingOnEntry(b => b.On("s", t => t.To("c"))), "a", ("t", "c")),
            new(
                "actionSend/send4",
                RaisingOnEntry(
                    b => b.On("s", t => t.To("c")).Always(t => t.To("f1")),
                    c => c.On("s", t => t.To("f2")).Always(t => t.To("d"))
                ),
                "a",
                ("t", "f1")
            ),
            new("actionSend/send4b", RaisingOnEntry(b => b.On("s", t => t.To("c"))), "a", ("t", "c")),
            new("actionSend/send7", RaisingInto("b", alsoAlways: true), "a", ("t", "b3")),
            new("actionSend/send7b", RaisingInto("b", alsoAlways: false), "a", ("t", "b2")),
            new("actionSend/send8", RaisingInto("b1", alsoAlways: true), "a", ("t", "b3")),
            new("actionSend/send8b", RaisingInto("b1", alsoAlways: false), "a", ("t", "b2")),
            new("actionSend/send9", RaisingInto("b", alsoAlways: true), "a", ("t", "b3")),
        ];

    private static IEnumerable<ScxmlCase> Conditions =>
        [
            new(
                "cond-js/test0",
                Chart(j => j.Phase("a", a => a.On("t", t => t.If(Yes).To("b"))).Phase("b", Rest)),
                "a",
                ("t", "b")
            ),
            new(
                "cond-js/test1",
                Chart(j =>
                    j.Phase("a", a => a.On("t", t => t.If(No).To("f")).On("t", t => t.If(Yes).To("b")))
                        .Phase("b", Rest)
                        .Phase("f", Rest)
                ),
                "a",
                ("t", "b")
            ),
            new(
                "cond-js/test2",
                Chart(j => j.Phase("a", a => a.On("t", t => t.If(Yes).To("b"))).Phase("b", Rest)),
                "a",
                ("t", "b")
            ),
            new(
                "cond-js/TestConditionalTransition",
                Chart(j =>
                    j.Phase("a", p => p.Always(t => t.To("b")))
                        .Phase("b", On("t1", "c"))
                        .Phase("c", p => p.Always(t => t.To("d1")).Always(t => t.To("d2")))
                        .Phase("d1", On("t2", "e1", "t2", "e2"))
                        .Phase("d2", Rest)
                        .Phase("e1", p => p.On("t3", t => t.If(No).To("f1")).On("t3", t => t.If(Yes).To("f2")))
                        .Phase("e2", Rest)
                        .Phase("f1", Rest)
                        .Phase(
                            "f2",
                            p =>
                                p.On("t4", t => t.If(No).To("g1"))
                                    .On("t4", t => t.If(No).To("g2"))
                                    .On("t4", t => t.If(Yes).To("g3"))
                        )
                        .Phase("g1", Rest)
                        .Phase("g2", Rest)
                        .Phase(
                            "g3",
                            g =>
                                g.Phase("h", p => p.On("t5", t => t.If(Yes).To("i")))
                                    .Phase("i", p => p.On("t5", t => t.If(No).To("j")))
                                    .Phase("j", Rest)
                                    .On("t5", t => t.If(Yes).To("last"))
                        )
                        .Phase("last", Rest)
                ),
                "b",
                ("t1", "d1"),
                ("t2", "e1"),
                ("t3", "f2"),
                ("t4", "h"),
                ("t5", "i"),
                ("t5", "last")
            ),
            // Doubling is said as adding: 99 and 1 are 100, and 100 more are 200.
            new(
                "assign-current-small-step/test0",
                Chart(j =>
                    j.Counter("x")
                        .Phase(
                            "a",
                            a =>
                                a.OnEnter(Effect.Set("x", -1), Effect.Set("x", 99))
                                    .On("t", t => t.If(Is("x", 99)).To("b").Do(Effect.Count("x")))
                        )
                        .Phase(
                            "b",
                            b =>
                                b.OnEnter(Effect.Count("x", 100))
                                    .Always(t => t.If(Is("x", 200)).To("c"))
                                    .Always(t => t.To("f"))
                        )
                        .Phase("c", Rest)
                        .Phase("f", Rest)
                ),
                "a",
                ("t", "c")
            ),
            // The product of primes says how often each phase is entered: 2 at first, 3 for b, 5 for b1 and 7 for b2 are 30.
            new(
                "assign-current-small-step/test4",
                Chart(j =>
                    j.Counter("a")
                        .Counter("b")
                        .Counter("b1")
                        .Counter("b2")
                        .Phase("a", p => p.OnEnter(Effect.Count("a")).On("t", t => t.To("b1")))
                        .Phase(
                            "b",
                            p =>
                                p.OnEnter(Effect.Count("b"))
                                    .Phase("b1", c => c.OnEnter(Effect.Count("b1")))
                                    .Phase("b2", c => c.OnEnter(Effect.Count("b2")))
                                    .Always(t => t.If(Is("a", 1), Is("b", 1), Is("b1", 1), Is("b2", 0)).To("c"))
                                    .Always(t => t.To("f"))
                        )
                        .Phase("c", Rest)
                        .Phase("f", Rest)
                ),
                "a",
                ("t", "c")
            ),
        ];

    private static IEnumerable<ScxmlCase> Targetless =>
        [
            // 1 doubled is 2, and its cube 8: both said as adding.
            new(
                "targetless-transition/test1",
                Chart(j =>
                    j.Counter("i")
                        .Phase(
                            "A",
                            p =>
                                p.On("foo", t => t.Do(Effect.Count("i", 1)))
                                    .Phase(
                                        "a",
                                        c => c.OnEnter(Effect.Set("i", 1)).On("bar", t => t.Do(Effect.Count("i", 6)))
                                    )
                                    .Always(t => t.If(Is("i", 8)).To("done"))
                        )
                        .Phase("done", Rest)
                ),
                "a",
                ("foo", "a"),
                ("bar", "done")
            ),
            // The child's 2 more are 3, and their cube 27.
            new(
                "targetless-transition/test2",
                Chart(j =>
                    j.Counter("i")
                        .Phase(
                            "A",
                            p =>
                                p.On("foo", t => t.Do(Effect.Count("i", 1)))
                                    .On("bar", t => t.Do(Effect.Count("i", 24)))
                                    .Phase(
                                        "a",
                                        c => c.OnEnter(Effect.Set("i", 1)).On("foo", t => t.Do(Effect.Count("i", 2)))
                                    )
                                    .Always(t => t.If(Is("i", 27)).To("done"))
                        )
                        .Phase("done", Rest)
                ),
                "a",
                ("foo", "a"),
                ("bar", "done")
            ),
            new(
                "internal-transitions/test0",
                Chart(j =>
                    j.Counter("x")
                        .Phase(
                            "a",
                            a =>
                                a.OnEnter(Effect.Count("x"))
                                    .OnLeave(Effect.Count("x"))
                                    .Phase("a1", Rest)
                                    .Phase("a2", c => c.On("t2", t => t.If(Is("x", 1)).To("b")))
                                    .On("t1", t => t.If(Is("x", 1)).To("a2").Inside())
                        )
                        .Phase("b", b => b.On("t3", t => t.If(Is("x", 2)).To("c")))
                        .Phase("c", Rest)
                ),
                "a1",
                ("t1", "a2"),
                ("t2", "b"),
                ("t3", "c")
            ),
        ];

    private static IEnumerable<ScxmlCase> Memory =>
        [
            new(
                "history/history0",
                Chart(j =>
                    j.Phase("a", a => a.On("t1", t => t.ToHistory("b")))
                        .Phase(
                            "b",
                            b =>
                                b.History("b2").Phase("b1", Rest).Phase("b2", On("t2", "b3")).Phase("b3", On("t3", "a"))
                        )
                ),
                "a",
                ("t1", "b2"),
                ("t2", "b3"),
                ("t3", "a"),
                ("t1", "b3")
            ),
            // 4410 is 2 at first, 3 twice for b, 5 once for b2 and 7 twice for b3.
            new(
                "history/history6",
                Chart(j =>
                    j.Counter("b")
                        .Counter("b2")
                        .Counter("b3")
                        .Phase("a", a => a.On("t1", t => t.ToHistory("b")))
                        .Phase(
                            "b",
                            b =>
                                b.History("b2")
                                    .OnEnter(Effect.Count("b"))
                                    .Phase("b1", Rest)
                                    .Phase("b2", c => c.OnEnter(Effect.Count("b2")).On("t2", t => t.To("b3")))
                                    .Phase("b3", c => c.OnEnter(Effect.Count("b3")).On("t3", t => t.To("a")))
                                    .On("t4", t => t.If(Is("b", 2), Is("b2", 1), Is("b3", 2)).To("success"))
                                    .On("t4", t => t.If(Is("b", 1), Is("b2", 1), Is("b3", 2)).To("really-fail"))
                                    .On("t4", t => t.To("fail"))
                        )
                        .Phase("success", Rest)
                        .Phase("fail", Rest)
                        .Phase("really-fail", Rest)
                ),
                "a",
                ("t1", "b2"),
                ("t2", "b3"),
                ("t3", "a"),
                ("t1", "b3"),
                ("t4", "success")
            ),
        ];

    // Ten milliseconds are ten seconds here.
    private static IEnumerable<ScxmlCase> Delays =>
        [
            new(
                "delayedSend/send1",
                Delayed(a => a.On("t1", t => t.To("b").Do(Effect.Start("s"))), TimerStart.ByEffect),
                "a",
                ("t1", "b"),
                ("100:t2", "d")
            ),
            new(
                "delayedSend/send3",
                Delayed(a => a.On("t1", t => t.To("b")), TimerStart.OnEntry),
                "a",
                ("t1", "b"),
                ("100:t2", "d")
            ),
        ];

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
