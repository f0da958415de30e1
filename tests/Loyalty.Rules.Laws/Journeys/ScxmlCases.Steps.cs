using Loyalty.Rules.Journeys;

namespace Loyalty.Rules.Laws.Journeys;

// Raised events, delays, and transitions without a target.
internal static partial class ScxmlCases
{
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
}
