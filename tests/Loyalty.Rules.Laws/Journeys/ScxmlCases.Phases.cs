using Loyalty.Rules.Journeys;

namespace Loyalty.Rules.Laws.Journeys;

// Phases of one and two levels, and what they remember.
internal static partial class ScxmlCases
{
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
}
