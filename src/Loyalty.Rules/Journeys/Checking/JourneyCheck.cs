using Loyalty.Rules.Diagnostics;

namespace Loyalty.Rules.Journeys.Checking;

/// <summary>Checks a journey: what passes can be compiled, and never throws on a state of its own.</summary>
internal sealed class JourneyCheck
{
    private readonly Journey _journey;
    private readonly JourneyIndex _index;
    private readonly JourneyUses _uses;
    private readonly JourneyNames _names;
    private readonly DiagnosticReporter _reporter;

    private JourneyCheck(Journey journey, DiagnosticReporter reporter)
    {
        _journey = journey;
        _index = new JourneyIndex(journey);
        _uses = new JourneyUses(journey);
        _names = new JourneyNames(journey, _index, reporter);
        _reporter = reporter;
    }

    /// <summary>Reports everything that is wrong or doubtful: part by part in document order, then where transitions lead.</summary>
    internal static void Run(Journey journey, DiagnosticBag bag)
    {
        var reporter = new DiagnosticReporter(bag);
        reporter.AboutJourney(journey.Id);
        var check = new JourneyCheck(journey, reporter);
        check.CheckHead();
        if (!check.CheckSize())
            return;
        check.CheckParts();
        check.CheckPhases();
        check.CheckMigrations();
        if (!bag.HasErrors)
            new JourneyWaysCheck(journey, check._index, reporter).Run();
    }

    private void CheckHead()
    {
        var root = DiagnosticPath.Root;
        _reporter.Word(root.Then("journey"), "an id", _journey.Id);
        if (_journey.Version < 1)
            _reporter.Report(ProgramCodes.VersionTooLow, root.Then("version"), _journey.Version);
        _reporter.Names(root, _journey.Name);
        if (
            _journey.TimeZone is { } zone
            && _reporter.Word(root.Then("timeZone"), "a time zone", zone)
            && !ProgramCalendar.TryCreate(zone, 0, out _)
        )
            _reporter.Report(ProgramCodes.UnknownTimeZone, root.Then("timeZone"), Quoted.Of(zone));
        _reporter.Defined(root, "unknownEvents", (int)_journey.UnknownEvents, (int)UnknownEvents.Refuse);
    }

    private bool CheckSize()
    {
        var root = DiagnosticPath.Root;
        if (_journey.Phases.Count == 0)
            _reporter.Report(JourneyCodes.NoPhases, root.Then("phases"));
        if (_index.Supers.Count > JourneyLimits.Supers)
            _reporter.Report(
                ProgramCodes.TooMany,
                root.Then("phases"),
                _index.Supers.Count,
                "phases around others",
                JourneyLimits.Supers
            );
        return _reporter.Count(root, "events", _journey.AllEvents.Count, JourneyLimits.Events)
            & _reporter.Count(root, "attributes", _journey.Attributes.Count, JourneyLimits.Attributes)
            & _reporter.Count(root, "counters", _journey.Counters.Count, JourneyLimits.Counters)
            & _reporter.Count(root, "channels", _journey.Channels.Count, JourneyLimits.Channels)
            & _reporter.Count(root, "touches", _journey.Touches.Count, JourneyLimits.Touches)
            & _reporter.Count(root, "migrations", _journey.Migrations.Count, JourneyLimits.Migrations)
            & _reporter.Count(root, "phases", _index.Leaves.Count, JourneyLimits.Leaves)
            & _journey.Phases.Count > 0
            & _index.Supers.Count <= JourneyLimits.Supers;
    }

    private void CheckParts()
    {
        var root = DiagnosticPath.Root;
        var parts = new JourneyPartCheck(_journey, _names, _uses, _reporter);
        parts.CheckWords();
        parts.CheckChannels();
        parts.CheckEntry();
        parts.CheckRecords();
        parts.CheckTouches();
        _reporter.AboutJourney(_journey.Id);
        if (_journey.Initial is { } initial)
            _names.Phase(root.Then("initial"), initial);
    }

    private void CheckPhases()
    {
        var root = DiagnosticPath.Root;
        var timers = new JourneyTimerCheck(_journey, _uses, _reporter);
        var effects = new JourneyEffectCheck(_journey, _index, _names, _reporter);
        var transitions = new JourneyTransitionCheck(_index, _names, effects, _reporter);
        timers.Check(root, _journey.Timers);
        new JourneyPhaseCheck(_journey, _index, _uses, timers, effects, transitions, _reporter).Check();
        _reporter.AboutJourney(_journey.Id);
        transitions.Check(root, _journey.Transitions, null, null);
    }

    private void CheckMigrations()
    {
        var seen = new HashSet<int>();
        for (int i = 0; i < _journey.Migrations.Count; i++)
        {
            var migration = _journey.Migrations[i];
            var path = DiagnosticPath.Root.Then("migrations").Then(i);
            if (migration.FromVersion < 1 || migration.FromVersion >= _journey.Version)
                _reporter.Report(
                    JourneyCodes.MigrationNotOlder,
                    path.Then("from"),
                    _journey.Version,
                    migration.FromVersion
                );
            if (!seen.Add(migration.FromVersion))
                _reporter.Report(JourneyCodes.MigrationTwice, path.Then("from"), migration.FromVersion);
            foreach (var pair in migration.Phases)
            {
                var place = path.Then("phases").Then(pair.Key);
                _reporter.Word(place, "an id", pair.Key);
                // Earlier maps lead to phases of versions between, which are not known here.
                if (_reporter.Word(place, "an id", pair.Value) && migration.FromVersion == _journey.Version - 1)
                    _names.Phase(place, pair.Value);
            }
        }
    }
}
