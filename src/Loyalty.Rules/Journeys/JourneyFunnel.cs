namespace Loyalty.Rules.Journeys;

/// <summary>How members come through the phases of a journey: where they are, how many come in and go out, who does not get on, and how long it takes.</summary>
/// <remarks>Immutable and thread-safe. Records and logs give the same numbers.</remarks>
public sealed class JourneyFunnel
{
    private readonly FunnelPhase[] _phases;

    private JourneyFunnel(FunnelTally tally)
    {
        Members = tally.Members;
        Outside = tally.Outside;
        _phases = [.. tally.Phases];
    }

    /// <summary>How many members were counted: those in the phases and those outside.</summary>
    public int Members { get; }

    /// <summary>How many have not begun a run.</summary>
    public int Outside { get; }

    /// <summary>The phases in which members are, in document order.</summary>
    public IReadOnlyList<FunnelPhase> Phases => _phases;

    /// <summary>Counts members by their records. Erased ones are left out.</summary>
    /// <param name="plan">The plan of all of them.</param>
    /// <param name="records">One record a member, advanced to the same instant.</param>
    /// <param name="now">That instant, by which stalled members are found.</param>
    /// <exception cref="ArgumentException">A record belongs to another plan.</exception>
    public static JourneyFunnel Of(JourneyPlan plan, IEnumerable<JourneyRecord> records, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(records);
        var tally = new FunnelTally(plan, now.UtcTicks);
        foreach (var record in records)
        {
            switch (plan.OwnerRefusalOf(record))
            {
                case JourneyReason.None:
                    tally.Add(
                        LatestOf(record),
                        record.Runs.Where(run => run.IsRunning).Select(run => (int)run.State.Leaf),
                        record.Stays
                    );
                    break;
                case JourneyReason.OtherPlan:
                    throw new ArgumentException(
                        "A record belongs to another plan. Migrate it, or count it by its own.",
                        nameof(records)
                    );
            }
        }
        return new JourneyFunnel(tally);
    }

    /// <summary>Counts members by their logs of events, in any order.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="logs">One log a member.</param>
    /// <param name="now">Up to when timers fire, without attributes; events after it count all the same.</param>
    public static JourneyFunnel OfLogs(
        JourneyPlan plan,
        IEnumerable<IEnumerable<JourneyEvent>> logs,
        DateTimeOffset now
    )
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(logs);
        var tally = new FunnelTally(plan, now.UtcTicks);
        foreach (var log in logs)
        {
            var member = new LogTally();
            var replay = plan.Replay(plan.NewMember("member"), log);
            foreach (var begun in replay.Begun)
                member.Begin(begun.Run, begun.Ticks, plan.Tables.Entry.To, begun.Phase.Kind == PhaseKind.Final);
            foreach (var step in replay.Steps)
                member.Take(step);
            foreach (var step in Until(plan, replay.Record, now))
                member.Take(step);
            tally.Add(member.Latest, member.Running, member.Stays);
        }
        return new JourneyFunnel(tally);
    }

    /// <summary>The funnel as a table, the same under every culture.</summary>
    /// <param name="language">That of names and headings: <c>vi</c>, or English for every other one.</param>
    public string ToText(string language = "en")
    {
        ArgumentNullException.ThrowIfNull(language);
        return FunnelTable.Text(this, language);
    }

    // Runs stand by number; only one that ended is kept.
    private static FunnelPlace? LatestOf(JourneyRecord record)
    {
        FunnelPlace? latest = null;
        foreach (var run in record.Runs)
        {
            if (latest is null || run.IsRunning)
                latest = new FunnelPlace(run.State.Leaf, run.State.EnteredTicks, run.IsRunning);
        }
        return latest;
    }

    private static IEnumerable<RunStep> Until(JourneyPlan plan, JourneyRecord record, DateTimeOffset now)
    {
        JourneyAnswer answer;
        do
        {
            answer = plan.AdvanceTo(record, now);
            foreach (var step in answer.Steps)
                yield return step;
            record = answer.Next;
        } while (answer.Kind == JourneyAnswerKind.Unfinished);
    }
}
