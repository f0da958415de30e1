using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Journeys;

namespace Loyalty.Rules.Json;

/// <summary>Gives the names of a record the numbers of a plan, and refuses what no member of it can have come to.</summary>
internal sealed class JourneyRecordReading
{
    private readonly JourneyPlan _plan;
    private readonly JourneyRecordDocument _document;
    private readonly DiagnosticPath _at;
    private readonly DiagnosticBag _bag;
    private readonly RecordDraft _draft;

    private JourneyRecordReading(JourneyPlan plan, JourneyRecordDocument document, DiagnosticPath at, DiagnosticBag bag)
    {
        _plan = plan;
        _document = document;
        _at = at;
        _bag = bag;
        _draft = new RecordDraft(document.Member, plan.Journey.Id, plan.Journey.Version, plan.Tables.Stamp);
    }

    /// <summary>Reads a record of the plan's version, or takes over one of an older version.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="older">The plans of older versions.</param>
    /// <param name="document">The record by names, with journey and member, whichever document said them.</param>
    /// <param name="at">Where it stands: the root of a document, or a property of one.</param>
    /// <param name="bag">Takes what is wrong.</param>
    /// <returns>The record; null where an error was reported.</returns>
    internal static JourneyRecord? Of(
        JourneyPlan plan,
        IReadOnlyList<JourneyPlan> older,
        JourneyRecordDocument document,
        DiagnosticPath at,
        DiagnosticBag bag
    )
    {
        var versions = new JourneyVersions("record", plan, older, at, bag);
        if (versions.PlanOf(document.Journey, document.Version) is not { } from)
            return null;
        var record = new JourneyRecordReading(from, document, at, bag).Read();
        if (bag.HasErrors || from == plan)
            return bag.HasErrors ? null : record;
        if (plan.Migrate(from, record, out var migrated).Kind != JourneyResultKind.Refused)
            return migrated;
        for (int i = 0; i < record.Runs.Count; i++)
        {
            if (plan.Migrate(from, record.Runs[i].State, out _).Kind == JourneyResultKind.Refused)
                versions.ReportNoPlace(at.Then("runs").Then(i), document.Runs[i], document.Version);
        }
        return null;
    }

    private JourneyRecord Read()
    {
        _draft.AtTicks = _document.At?.UtcTicks ?? 0;
        _draft.Entries = _document.Entries;
        (_draft.IsOptedOut, _draft.IsHeldOut, _draft.IsErased) = (
            _document.IsOptedOut,
            _document.IsHeldOut,
            _document.IsErased
        );
        if (_document.IsErased)
            CheckErased();
        else
            ReadParts();
        return _draft.ToRecord();
    }

    private void CheckErased()
    {
        string? said =
            _document.At is not null ? "at"
            : _document.Entries != 0 ? "entries"
            : _document.Runs.Count > 0 ? "runs"
            : _document.IsOptedOut ? "optedOut"
            : _document.IsHeldOut is not null ? "heldOut"
            : _document.Waiting.Count > 0 ? "waiting"
            : _document.TryAt is not null ? "tryAt"
            : _document.Drained is not null ? "drained"
            : _document.Sent.Count > 0 ? "sent"
            : _document.SentOn is not null ? "sentOn"
            : _document.Stays.Count > 0 ? "stays"
            : _document.Applied.Count > 0 ? "applied"
            : null;
        if (said is not null)
            Report(JourneyRecordCodes.NotOfMember, _at.Then(said), "was erased", said);
    }

    private void ReadParts()
    {
        new RecordRunReading(_plan, _document, _draft, _at, _bag).Read();
        new RecordTouchReading(_plan, _document, _draft, _at, _bag).Read();
        ReadApplied();
    }

    private void ReadApplied()
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < _document.Applied.Count; i++)
        {
            var taken = _document.Applied[i];
            var path = _at.Then("applied").Then(i);
            if (!ids.Add(taken.Id))
                Report(JourneyRecordCodes.EventTwice, path.Then("id"), Quoted.Of(taken.Id));
            if (taken.At.UtcTicks > _draft.AtTicks)
                Report(JourneyStateCodes.TimesAstray, path.Then("at"), "at", "after \"at\" of the record");
            else if (i > 0 && taken.At < _document.Applied[i - 1].At)
                Report(JourneyRecordCodes.NotInOrder, path.Then("at"), Quoted.Of(taken.Id));
            _draft.Applied.Add(new AppliedEvent(taken.Id, taken.At.UtcTicks, taken.Body));
        }
    }

    private void Report(DiagnosticDescriptor descriptor, DiagnosticPath path, params object?[] particulars) =>
        _bag.Add(descriptor, path.ToString(), particulars);
}
