using Loyalty.Rules.Diagnostics;

namespace Loyalty.Rules.Journeys.Checking;

/// <summary>Checks what a journey declares beside its phases.</summary>
internal sealed class JourneyPartCheck(
    Journey journey,
    JourneyNames names,
    JourneyUses uses,
    DiagnosticReporter reporter
)
{
    internal void CheckWords()
    {
        var root = DiagnosticPath.Root;
        var events = new JourneyIds("event", reporter);
        CheckIds(events, root.Then("events"), journey.Events);
        CheckIds(events, root.Then("raised"), journey.RaisedEvents);
        for (int i = 0; i < journey.RaisedEvents.Count; i++)
        {
            if (!uses.Raised.Contains(journey.RaisedEvents[i]))
                reporter.Report(
                    JourneyCodes.NeverRaised,
                    root.Then("raised").Then(i),
                    Quoted.Of(journey.RaisedEvents[i])
                );
        }
        CheckIds(new JourneyIds("attribute", reporter), root.Then("attributes"), journey.Attributes);
        var counters = new JourneyIds("counter", reporter);
        for (int i = 0; i < journey.Counters.Count; i++)
        {
            var path = root.Then("counters").Then(i);
            counters.Add(path.Then("id"), journey.Counters[i].Id);
            if (journey.Counters[i].Of is { } counted)
                names.Event(path.Then("of"), counted);
        }
        if (journey.RhythmOf is { } rhythm)
            names.Event(root.Then("rhythm").Then("of"), rhythm);
    }

    internal void CheckChannels()
    {
        var ids = new JourneyIds("channel", reporter);
        foreach (var channel in journey.Channels)
        {
            var path = DiagnosticPath.Root.Then("channels").Then(channel.Id);
            ids.Add(path, channel.Id);
            reporter.Number(path, "perDay", channel.PerDay, 1, JourneyLimits.Count);
        }
        if (journey.QuietHours is not { } quiet)
            return;
        var place = DiagnosticPath.Root.Then("quietHours");
        bool inRange =
            reporter.Number(place, "from", quiet.FromMinute, 0, ProgramLimits.MinutesOfDay - 1)
            & reporter.Number(place, "to", quiet.ToMinute, 0, ProgramLimits.MinutesOfDay);
        if (inRange && quiet.FromMinute == quiet.ToMinute % ProgramLimits.MinutesOfDay)
            reporter.Report(JourneyCodes.QuietAllDay, place, Clock(quiet.FromMinute));
    }

    internal void CheckEntry()
    {
        var path = DiagnosticPath.Root.Then("entry");
        var entry = journey.Entry;
        if (entry.On is { } on)
            names.ToldEvent(path.Then("on"), on);
        reporter.Defined(path, "again", (int)entry.Again, (int)ReEntry.Anytime);
        reporter.Number(path, "atMost", entry.AtMost, 1, JourneyLimits.Count);
        reporter.Number(path, "coolingDays", entry.CoolingDays, 0, JourneyLimits.DurationDays);
        if (entry.Again == ReEntry.Never && entry.AtMost is not null)
            reporter.Report(JourneyCodes.EntryUnused, path.Then("atMost"), "atMost");
        if (entry.Again == ReEntry.Never && entry.CoolingDays != 0)
            reporter.Report(JourneyCodes.EntryUnused, path.Then("coolingDays"), "coolingDays");
    }

    internal void CheckRecords()
    {
        var root = DiagnosticPath.Root;
        reporter.Number(root, "latenessDays", journey.LatenessDays, 0, JourneyLimits.LatenessDays);
        if (journey.OptOutOn is { } optOut)
            names.ToldEvent(root.Then("optOutOn"), optOut);
        if (journey.OptInOn is { } optIn && names.ToldEvent(root.Then("optInOn"), optIn) && journey.OptOutOn is null)
            reporter.Report(JourneyCodes.OptInAlone, root.Then("optInOn"), Quoted.Of(journey.OptInOn));
        if (journey.OptInOn is not null && string.Equals(journey.OptInOn, journey.OptOutOn, StringComparison.Ordinal))
            reporter.Report(JourneyCodes.OptInIsOptOut, root.Then("optInOn"), Quoted.Of(journey.OptInOn));
        if (journey.Holdout is not { } holdout)
            return;
        var path = root.Then("holdout");
        reporter.Word(path.Then("name"), "a name", holdout.Name);
        if (holdout.Salt.Length > 0)
            reporter.Word(path.Then("salt"), "a salt", holdout.Salt);
        reporter.Number(path, "perMille", holdout.PerMille, 0, JourneyLimits.PerMille);
    }

    internal void CheckTouches()
    {
        var ids = new JourneyIds("touch", reporter);
        for (int i = 0; i < journey.Touches.Count; i++)
        {
            var touch = journey.Touches[i];
            var path = DiagnosticPath.Root.Then("touches").Then(i);
            reporter.AboutJourney(journey.Id);
            ids.Add(path.Then("id"), touch.Id);
            reporter.About("Touch", touch.Id);
            reporter.Defined(path, "kind", (int)touch.Kind, (int)TouchKind.Other);
            names.Channel(path.Then("channel"), touch.Channel);
            CheckText(path.Then("text"), touch.Text);
            reporter.Number(path, "priority", touch.Priority, -ProgramLimits.Priority, ProgramLimits.Priority);
            reporter.Number(path, "deadlineDays", touch.DeadlineDays, 1, JourneyLimits.DeadlineDays);
            for (int other = 0; other < touch.Replaces.Count; other++)
                names.Touch(path.Then("replaces").Then(other), touch.Replaces[other]);
            if (!uses.Touches.Contains(touch.Id))
                reporter.Report(JourneyCodes.TouchUnused, path);
        }
    }

    /// <summary>A text that is English only stands without its language.</summary>
    private void CheckText(DiagnosticPath path, LocalizedText? text)
    {
        var texts = text?.ByLanguage.ToList() ?? [];
        foreach (var pair in texts)
        {
            bool isAlone = texts.Count == 1 && string.Equals(pair.Key, "en", StringComparison.Ordinal);
            if (!reporter.Word(isAlone ? path : path.Then(pair.Key), "a language", pair.Key))
                continue;
            if (TouchText.HasLooseBrace(pair.Value))
                reporter.Report(JourneyCodes.LooseBrace, isAlone ? path : path.Then(pair.Key), Quoted.Of(pair.Value));
            foreach (string place in TouchText.PlacesOf(pair.Value))
                names.Attribute(isAlone ? path : path.Then(pair.Key), place);
        }
    }

    private static void CheckIds(JourneyIds ids, DiagnosticPath path, IReadOnlyList<string> words)
    {
        for (int i = 0; i < words.Count; i++)
            ids.Add(path.Then(i), words[i]);
    }

    private static string Clock(int minute) => FormattableString.Invariant($"{minute / 60:00}:{minute % 60:00}");
}
