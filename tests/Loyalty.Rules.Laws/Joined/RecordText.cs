using System.Globalization;
using System.Text;
using Loyalty.Rules.Journeys;
using Loyalty.Rules.Laws.Journeys;
using Loyalty.Rules.ReferenceModel.Journeys;
using NodaTime;

namespace Loyalty.Rules.Laws.Joined;

/// <summary>Writes where a member is in the program's journey, and what came of a call, in the same words for the engine and for the oracle.</summary>
internal sealed class RecordText(JourneyPlan plan)
{
    private readonly JourneyText _runs = new(plan.Journey);
    private readonly StringBuilder _text = new();

    internal static string Of(JourneyPlan plan, Action<RecordText> write)
    {
        var text = new RecordText(plan);
        write(text);
        return text._text.ToString();
    }

    internal void Write(JourneyAnswer answer)
    {
        Line(answer.Kind, answer.Reason, "begun", answer.Begun?.Run);
        Write(answer.Steps, answer.Touches, answer.Rewards);
    }

    internal void Write(ReferenceRecordAnswer answer)
    {
        Line(answer.Kind, answer.Reason, "begun", answer.Begun);
        Write(answer.Steps, answer.Touches, answer.Rewards);
    }

    internal void Write(IEnumerable<RunStep> steps, IEnumerable<TouchOutcome> touches, IEnumerable<RunReward> rewards)
    {
        foreach (var (run, step) in steps.Select(one => (one.Run, one.Step)))
            Step(run, step.At, step.Trigger, step.Transition, step.From, step.To);
        foreach (var one in touches)
            Touch("touch", one.Touch, one.Status);
        foreach (var one in rewards)
            Line("reward", one.Run, one.Reward.Number, one.Reward.At, one.Reward.Points, one.IsWithheld);
    }

    internal void Write(
        IEnumerable<ReferenceMemberStep> steps,
        IEnumerable<ReferenceTouchOutcome> touches,
        IEnumerable<ReferenceMemberPoints> rewards
    )
    {
        foreach (var (run, step) in steps.Select(one => (one.Run, one.Step)))
            Step(run, step.At.ToDateTimeOffset(), step.Trigger, step.Transition, step.From, step.To);
        foreach (var one in touches)
            Touch("touch", one.Touch, one.Status);
        foreach (var one in rewards)
            Line("reward", one.Run, one.Reward.Number, At(one.Reward.At), one.Reward.Points, one.IsWithheld);
    }

    internal void Write(IEnumerable<Posting> postings)
    {
        foreach (var one in postings)
            Line("posting", one.RuleId, one.Account, one.Part, one.Period, one.Before, one.After);
    }

    internal void Write(IEnumerable<ReferenceModel.ReferencePosting> postings)
    {
        foreach (var one in postings)
            Line("posting", one.RuleId, one.Account, one.Part, one.Period, one.Before, one.After);
    }

    internal void Write(JourneyRecord? record, Phase? phase)
    {
        if (record is null)
            return;
        Line(
            "record",
            record.At,
            record.Entries,
            record.LastExit,
            record.IsOptedOut,
            record.IsHeldOut,
            record.IsErased
        );
        Line("in", phase?.Id);
        foreach (var run in record.Runs)
            Line("run", run.Number, _runs.Of(plan, run.State));
        foreach (var one in record.Waiting)
            Touch("waits", one, TouchStatus.Waiting);
        foreach (string id in record.Applied.Select(one => one.Id).OrderBy(id => id, StringComparer.Ordinal))
            Line("remembers", id);
    }

    internal void Write(ReferenceRecord? record)
    {
        if (record is null)
            return;
        Line(
            "record",
            At(record.At),
            record.Entries,
            At(record.LastExit),
            record.IsOptedOut,
            record.IsHeldOut,
            record.IsErased
        );
        Line("in", record.Runs.FindLast(run => run.Run.Status == JourneyStatus.Running)?.Run.Leaf!.Id);
        foreach (var run in record.Runs)
            Line("run", run.Number, _runs.Of(run.Run));
        foreach (var one in record.Waiting)
            Touch("waits", one, TouchStatus.Waiting);
        foreach (string id in record.Taken.Select(one => one.Id).OrderBy(id => id, StringComparer.Ordinal))
            Line("remembers", id);
    }

    private static DateTimeOffset? At(Instant? instant) => instant?.ToDateTimeOffset();

    private void Touch(string what, MemberTouch one, TouchStatus status) =>
        Line(what, status, one.Run, one.Number, one.Touch.Id, one.At, one.Deadline);

    private void Touch(string what, ReferenceMemberTouch one, TouchStatus status) =>
        Line(what, status, one.Run, one.Number, one.Touch.Id, At(one.At), At(one.Deadline));

    private void Step(int run, DateTimeOffset at, Trigger trigger, Transition? transition, Phase from, Phase to)
    {
        int? place = transition is null
            ? null
            : JourneyMaps.TransitionsIn(plan.Journey, from).ToList().IndexOf(transition);
        Line("step", run, at, trigger.Kind, trigger.Id, place, from.Id, to.Id);
    }

    private void Line(params object?[] words)
    {
        foreach (object? word in words)
        {
            string? shown = word is DateTimeOffset at
                ? at.ToString("O", CultureInfo.InvariantCulture)
                : Convert.ToString(word ?? "-", CultureInfo.InvariantCulture);
            _text.Append(shown).Append(' ');
        }
        _text.Append('\n');
    }
}
