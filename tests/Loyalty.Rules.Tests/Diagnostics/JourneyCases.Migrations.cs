namespace Loyalty.Rules.Tests.Diagnostics;

internal static partial class JourneyCases
{
    private static IEnumerable<JourneyCase> OfMigrations() =>
        [
            new(
                "error LR0546 at $.migrations: Journey 'way' does not say where members in phase 'z' of version 1 stand. Name the phase in \"migrations\", or keep its id.",
                () =>
                    JourneyCase
                        .Build(j =>
                            j.Walk().Version(3).Migrate(1, m => m.Phase("x", "y")).Migrate(2, m => m.Phase("y", "b"))
                        )
                        .CheckMigration(
                            JourneyCase.Build(j => j.Walk().Phase("x", p => p.Steady()).Phase("z", p => p.Steady()))
                        )
            ),
            new(
                "error LR0547 at $: Journey 'way' of version 1 cannot take over members of journey 'other', version 1. Compare it with an older version of the same journey.",
                () => JourneyCase.Build(j => j.Walk()).CheckMigration(JourneyCase.Build(j => j.Walk(), "other"))
            ),
            new(
                "error LR0548 at $.version: Journey 'way' is of version 1, as it was before, and has other phases, timers, marks or counters, so that members on their way would be refused. Raise \"version\", and say in \"migrations\" where members of phases that are gone stand.",
                () =>
                    JourneyCase
                        .Build(j => j.Walk())
                        .CheckMigration(JourneyCase.Build(j => j.Walk().Phase("x", p => p.Steady())))
            ),
        ];
}
