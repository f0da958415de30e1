using Loyalty.Rules.Journeys;

namespace Loyalty.Rules.Laws.Journeys;

// Conditions and what is assigned.
internal static partial class ScxmlCases
{
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
}
