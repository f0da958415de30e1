using Loyalty.Rules.Journeys;

namespace Loyalty.Rules.Tests.Diagnostics;

internal static partial class JourneyCases
{
    private static IEnumerable<JourneyCase> OfParts() =>
        [
            new(
                "error LR0500 at $.phases[0].transitions[0].on: Phase 'a' names the event 'og', which the journey does not have. Did you mean 'go'? Correct the name, or declare it.",
                j =>
                    j.Event("go")
                        .Phase("a", p => p.On("og", t => t.To("b")).On("go", t => t.To("b")))
                        .Phase("b", p => p.Steady())
            ),
            new(
                "error LR0500 at $.counters[0].of: Journey 'way' names the event 'purchase', which the journey does not have. Correct the name, or declare it.",
                j => j.Walk().Counter("visits", of: "purchase")
            ),
            new(
                "error LR0500 at $.rhythm.of: Journey 'way' names the event 'Go', which the journey does not have. Did you mean 'go'? Correct the name, or declare it.",
                j => j.Walk().Rhythm("Go")
            ),
            new(
                "error LR0500 at $.entry.on: Journey 'way' names the event 'goo', which the journey does not have. Did you mean 'go'? Correct the name, or declare it.",
                j => j.Walk().Enter(on: "goo")
            ),
            new(
                "error LR0500 at $.initial: Journey 'way' names the phase 'c', which the journey does not have. Did you mean 'a'? Correct the name, or declare it.",
                j => j.Walk().Initial("c")
            ),
            new(
                "error LR0500 at $.transitions[0].if[0].attribute: Journey 'way' names the attribute 'club', which the journey does not have. Correct the name, or declare it.",
                j => j.Walk().On("go", t => t.If(Condition.AnyOf("club", "gold")))
            ),
            new(
                "error LR0500 at $.touches[0].channel: Touch 'hello' names the channel 'mail', which the journey does not have. Did you mean 'email'? Correct the name, or declare it.",
                j => j.Walk().Issue("hello").Touch("hello", "mail").Channel("email")
            ),
            new(
                "error LR0500 at $.transitions[0].if[0].counter: Journey 'way' names the counter 'visit', which the journey does not have. Did you mean 'visits'? Correct the name, or declare it.",
                j => j.Walk().On("go", t => t.If(Condition.Counter("visit", atLeast: 2))).Counter("visits")
            ),
            new(
                "error LR0500 at $.transitions[0].do[0].touch: Journey 'way' names the touch 'helo', which the journey does not have. Correct the name, or declare it.",
                j => j.Walk().Issue("helo").Channel("email")
            ),
            new(
                "error LR0500 at $.transitions[0].if[0].since: Journey 'way' names the timer 'clock', which the journey does not have. Correct the name, or declare it.",
                j => j.Walk().On("go", t => t.If(Condition.Since("clock")).Do(Effect.Count("n"))).Counter("n")
            ),
            new(
                "error LR0500 at $.transitions[0].to: Journey 'way' names the phase 'd', which the journey does not have. Did you mean 'a'? Correct the name, or declare it.",
                j => j.Walk().On("go", t => t.To("d"))
            ),
            new(
                "error LR0500 at $.transitions[0].toHistory: Journey 'way' names the phase 'd', which the journey does not have. Did you mean 'a'? Correct the name, or declare it.",
                j => j.Walk().On("go", t => t.ToHistory("d"))
            ),
            new(
                "error LR0500 at $.transitions[3].onTimer: Journey 'way' names the mark 'hundred', which the journey does not have. The timer of that name has the marks 'day-7', 'day-100'. Correct the name, or declare it.",
                j => j.Walk().Clock().OnTimer("hundred", t => t.Do(Effect.Count("n"))).Counter("n")
            ),
            new(
                "error LR0500 at $.transitions[0].onTimer: Journey 'way' names the mark or timer 'hundred', which the journey does not have. Correct the name, or declare it.",
                j => j.Walk().OnTimer("hundred", t => { })
            ),
            new(
                "error LR0500 at $.transitions[0].do[0].set: Journey 'way' names the counter 'm', which the journey does not have. Did you mean 'n'? Correct the name, or declare it.",
                j => j.Walk().On("go", t => t.If(Condition.Counter("n", 2)).Do(Effect.Set("m", 1))).Counter("n")
            ),
            new(
                "error LR0500 at $.transitions[0].do[0].cancel: Journey 'way' names the timer 'clock', which the journey does not have. Correct the name, or declare it.",
                j => j.Walk().On("go", t => t.If(Condition.Counter("n", 2)).Do(Effect.Cancel("clock"))).Counter("n")
            ),
            new(
                "error LR0500 at $.transitions[0].do[0].start: Journey 'way' names the timer 'clock', which the journey does not have. Correct the name, or declare it.",
                j => j.Walk().On("go", t => t.If(Condition.Counter("n", 2)).Do(Effect.Start("clock"))).Counter("n")
            ),
            new(
                "error LR0500 at $.transitions[0].do[0].raise: Journey 'way' names the event 'gone', which the journey does not have. Correct the name, or declare it.",
                j => j.Walk().On("go", t => t.If(Condition.Counter("n", 2)).Do(Effect.Raise("gone"))).Counter("n")
            ),
            new("error LR0501 at $.phases: Journey 'way' has no phases. Give it at least one.", j => j.Event("go")),
            new(
                "error LR0502 at $.events[1]: Journey 'way' has the event 'go' twice; it stands at $.events[0] already. Give each an id of its own.",
                j => j.Walk().Event("go")
            ),
            new(
                "error LR0502 at $.counters[1].id: Journey 'way' has the counter 'n' twice; it stands at $.counters[0].id already. Give each an id of its own.",
                j => j.Walk().Counter("n").Counter("n")
            ),
            new(
                "error LR0502 at $.channels.email: Journey 'way' has the channel 'email' twice; it stands at $.channels.email already. Give each an id of its own.",
                j => j.Walk().Channel("email").Channel("email")
            ),
            new(
                "error LR0502 at $.phases[1].phases[0].id: Journey 'way' has the phase 'b' twice; it stands at $.phases[1].id already. Give each an id of its own.",
                j =>
                    j.Event("go")
                        .Phase("a", p => p.On("go", t => t.To("b")))
                        .Phase("b", p => p.Phase("b", c => c.Steady()))
            ),
            new(
                "error LR0502 at $.touches[1].id: Journey 'way' has the touch 'hello' twice; it stands at $.touches[0].id already. Give each an id of its own.",
                j => j.Walk().Issue("hello").Touch("hello", "email").Touch("hello", "email").Channel("email")
            ),
            new(
                "error LR0502 at $.phases[0].timers[1].marks[0].id: Timer 'u' has the timer or mark 't' twice; it stands at $.phases[0].timers[0].id already. Give each an id of its own.",
                j =>
                    j.Event("go")
                        .Phase(
                            "a",
                            p =>
                                p.Timer("t", t => t.AfterDays(1))
                                    .Timer("u", t => t.MarkDays("t", 1).MarkDays("v", 2))
                                    .OnTimer("t", t => t.To("b"))
                                    .OnTimer("v", t => t.To("b"))
                        )
                        .Phase("b", p => p.Steady())
            ),
            new(
                "warning LR0117 at $.events[1]: Journey 'way' has event 'go' and event 'Go', which differ by case only and so are two. Rename one of them.",
                j => j.Walk().Event("Go")
            ),
            new(
                "error LR0101 at $.events[1]: Journey 'way' has an id that is empty. Write 1 to 200 characters.",
                j => j.Walk().Event("")
            ),
            new(
                "error LR0111 at $.version: Journey 'way' has version 0. Versions are counted from 1; use 1 or more.",
                j => j.Walk().Version(0)
            ),
            new(
                "error LR0112 at $.timeZone: Journey 'way' names the time zone 'Mars/Olympus', which is unknown. Use the name of an IANA zone, letter by letter, such as America/New_York or UTC.",
                j => j.Walk().TimeZone("Mars/Olympus")
            ),
            new(
                "error LR0105 at $.unknownEvents: Journey 'way' has 7 as \"unknownEvents\", which is none of its values. Use a named one.",
                j => j.Walk().Unknown((UnknownEvents)7)
            ),
            new(
                "error LR0104 at $.counters: Journey 'way' has 9 counters. At most 8 are taken; remove some, or divide them.",
                j =>
                {
                    j.Walk();
                    for (int i = 0; i < 9; i++)
                        j.Counter($"n{i}");
                }
            ),
            new(
                "error LR0104 at $.phases: Journey 'way' has 65 phases. At most 64 are taken; remove some, or divide them.",
                j =>
                {
                    j.Event("go");
                    for (int i = 0; i < 65; i++)
                        j.Phase($"p{i}", p => p.Steady());
                }
            ),
            new(
                "error LR0104 at $.phases: Journey 'way' has 9 phases around others. At most 8 are taken; remove some, or divide them.",
                j =>
                {
                    j.Event("go");
                    for (int i = 0; i < 9; i++)
                        j.Phase($"s{i}", p => p.Phase($"p{i}", c => c.Steady()));
                }
            ),
            new(
                "error LR0530 at $.quietHours: Journey 'way' is quiet from 21:00 to 21:00, which is all day, so that nothing ever goes out. Say shorter quiet hours, or none.",
                j => j.Walk().Quiet(TimeSpan.FromHours(21), TimeSpan.FromHours(21))
            ),
            new(
                "error LR0530 at $.quietHours: Journey 'way' is quiet from 00:00 to 00:00, which is all day, so that nothing ever goes out. Say shorter quiet hours, or none.",
                j => j.Walk().Quiet(TimeSpan.FromHours(0), TimeSpan.FromHours(24))
            ),
            new(
                "error LR0515 at $.quietHours.from: Journey 'way' has 1500 as \"from\". Use 0 to 1439.",
                j => j.Walk().Quiet(TimeSpan.FromHours(25), TimeSpan.FromHours(8))
            ),
            new(
                "error LR0515 at $.channels.email.perDay: Journey 'way' has 0 as \"perDay\". Use 1 to 1000000.",
                j => j.Walk().Channel("email", 0)
            ),
            new(
                "warning LR0531 at $.entry.atMost: Journey 'way' lets a member come in once only, so that \"atMost\" says nothing. Take it out.",
                j => j.Walk().Enter(again: ReEntry.Never, atMost: 2)
            ),
            new(
                "warning LR0531 at $.entry.coolingDays: Journey 'way' lets a member come in once only, so that \"coolingDays\" says nothing. Take it out.",
                j => j.Walk().Enter(again: ReEntry.Never, coolingDays: 2)
            ),
            new(
                "error LR0515 at $.entry.coolingDays: Journey 'way' has -1 as \"coolingDays\". Use 0 to 3660.",
                j => j.Walk().Enter(coolingDays: -1)
            ),
            new(
                "error LR0105 at $.entry.again: Journey 'way' has 9 as \"again\", which is none of its values. Use a named one.",
                j => j.Walk().Enter(again: (ReEntry)9)
            ),
            new(
                "error LR0515 at $.touches[0].deadlineDays: Touch 'hello' has 400 as \"deadlineDays\". Use 1 to 365.",
                j => j.Walk().Issue("hello").Channel("email").Touch("hello", "email", t => t.Deadline(400))
            ),
            new(
                "error LR0515 at $.touches[0].priority: Touch 'hello' has 2000000 as \"priority\". Use -1000000 to 1000000.",
                j => j.Walk().Issue("hello").Channel("email").Touch("hello", "email", t => t.Priority(2_000_000))
            ),
            new(
                "error LR0105 at $.touches[0].kind: Touch 'hello' has 42 as \"kind\", which is none of its values. Use a named one.",
                j => j.Walk().Issue("hello").Channel("email").Touch("hello", "email", t => t.Kind((TouchKind)42))
            ),
            new(
                "warning LR0526 at $.touches[0]: Touch 'hello' is issued nowhere. Issue it in a transition or on entering a phase, or take it out.",
                j => j.Walk().Channel("email").Touch("hello", "email")
            ),
            new(
                "error LR0528 at $.migrations[0].from: Journey 'way' is of version 2 and has a migration from version 2. Versions count from 1, and only older ones can be taken over.",
                j => j.Walk().Version(2).Migrate(2, _ => { })
            ),
            new(
                "error LR0529 at $.migrations[1].from: Journey 'way' has two migrations from version 1. Put them together.",
                j => j.Walk().Version(3).Migrate(1, _ => { }).Migrate(1, _ => { })
            ),
            new(
                "error LR0500 at $.migrations[0].phases.old: Journey 'way' names the phase 'c', which the journey does not have. Did you mean 'a'? Correct the name, or declare it.",
                j => j.Walk().Version(2).Migrate(1, m => m.Phase("old", "c"))
            ),
            new(
                "error LR0101 at $.migrations[0].phases.old: Journey 'way' has an id that is empty. Write 1 to 200 characters.",
                j => j.Walk().Version(2).Migrate(1, m => m.Phase("old", ""))
            ),
            new(
                "error LR0500 at $.optOutOn: Journey 'way' names the event 'bye', which the journey does not have. Correct the name, or declare it.",
                j => j.Walk().OptOutOn("bye")
            ),
            new(
                "error LR0500 at $.optInOn: Journey 'way' names the event 'hi', which the journey does not have. Correct the name, or declare it.",
                j => j.Walk().OptInOn("hi")
            ),
            new(
                "warning LR0535 at $.optInOn: Journey 'way' opts members in again on event 'go', and out on none, so that the event does nothing. Say which one opts them out with \"optOutOn\", or take \"optInOn\" out.",
                j => j.Walk().OptInOn("go")
            ),
            new(
                "error LR0536 at $.entry.on: Journey 'way' names event 'told' here, which only the journey itself raises. Name one that is told, or declare it under \"events\" instead of \"raised\".",
                j => j.Walk().Raised("told").On("go", t => t.Do(Effect.Raise("told"))).Enter("told")
            ),
            new(
                "warning LR0537 at $.raised[0]: Journey 'way' has event 'told', which only the journey itself raises, and nothing does. Raise it, or declare it under \"events\", to be told.",
                j => j.Walk().Raised("told")
            ),
            new(
                "warning LR0538 at $.touches[0].text: Touch 'hi' has a text with a brace that opens or closes no place, so that it goes out as it stands: 'Hi }, welcome! Say {{so}}.'. Close the place, or write a brace that is meant as such twice.",
                j => j.Walk().Channel("mail").Touch("hi", "mail", t => t.Text("Hi }, welcome! Say {{so}}.")).Issue("hi")
            ),
            new(
                "error LR0515 at $.latenessDays: Journey 'way' has 366 as \"latenessDays\". Use 0 to 365.",
                j => j.Walk().Lateness(366)
            ),
            new(
                "error LR0101 at $.holdout.name: Journey 'way' has a name that is empty. Write 1 to 200 characters.",
                j => j.Walk().Holdout("", "salt", 10)
            ),
            new(
                "error LR0533 at $.optInOn: Journey 'way' opts members out on event 'go' and in on the same, so that nobody ever comes back. Let another event say that they want messages again.",
                j => j.Walk().OptOutOn("go").OptInOn("go")
            ),
            new(
                "error LR0515 at $.holdout.perMille: Journey 'way' has 1001 as \"perMille\". Use 0 to 1000.",
                j => j.Walk().Holdout("control", "salt", 1_001)
            ),
            new(
                "error LR0500 at $.touches[0].text: Touch 'hello' names the attribute 'firstname', which the journey does not have. Did you mean 'firstName'? Correct the name, or declare it.",
                j =>
                    j.Walk()
                        .Issue("hello")
                        .Channel("email")
                        .Attribute("firstName")
                        .Touch("hello", "email", t => t.Text("Hello {firstname}, {{or so}}"))
            ),
            new(
                "error LR0500 at $.touches[0].text.vi: Touch 'hello' names the attribute 'ten', which the journey does not have. Correct the name, or declare it.",
                j =>
                    j.Walk()
                        .Issue("hello")
                        .Channel("email")
                        .Touch("hello", "email", t => t.Text("Hello").Text("vi", "Chào {ten}"))
            ),
        ];
}
