namespace Loyalty.Rules.Journeys;

/// <summary>All that a host keeps of one member in one journey: the runs, the events taken of late, and the touches that wait. Nothing personal but the host's id.</summary>
/// <remarks>Immutable and thread-safe. A plan makes the next one of it; equal content is equal.</remarks>
public sealed partial class JourneyRecord
{
    private readonly JourneyRun[] _runs;
    private readonly AppliedEvent[] _applied;
    private readonly MemberTouch[] _waiting;
    private readonly MemberTouch[] _sent;
    private readonly ChannelUse[] _use;
    private readonly PhaseStays[] _stays;

    internal JourneyRecord(RecordDraft draft)
    {
        MemberId = draft.MemberId;
        JourneyId = draft.JourneyId;
        Version = draft.Version;
        Stamp = draft.Stamp;
        AtTicks = draft.AtTicks;
        Entries = draft.Entries;
        LastExitTicks = draft.LastExitTicks;
        _runs = [.. draft.Runs];
        _applied = [.. draft.Applied];
        _waiting = [.. draft.Waiting];
        _sent = [.. draft.Sent];
        SentDay = draft.SentDay;
        _use = [.. draft.Use];
        _stays = [.. draft.Stays];
        IsOptedOut = draft.IsOptedOut;
        IsHeldOut = draft.IsHeldOut;
        IsErased = draft.IsErased;
        DrainedTicks = draft.DrainedTicks;
        TryTicks = draft.TryTicks;
    }

    /// <summary>The host's id of the member.</summary>
    public string MemberId { get; }

    /// <summary>The id of the journey.</summary>
    public string JourneyId { get; }

    /// <summary>The version of the journey.</summary>
    public int Version { get; }

    /// <summary>The latest event that was taken or timer that fired, in UTC; null before the first.</summary>
    public DateTimeOffset? At => Moment(AtTicks);

    /// <summary>How many runs the member has begun.</summary>
    public int Entries { get; }

    /// <summary>When a run ended last, in UTC; null where none has.</summary>
    public DateTimeOffset? LastExit => Moment(LastExitTicks);

    /// <summary>The runs that go on, and the one that ended last, by number.</summary>
    public IReadOnlyList<JourneyRun> Runs => _runs;

    /// <summary>The touches that wait, in the order in which they go out; at most 32.</summary>
    public IReadOnlyList<MemberTouch> Waiting => _waiting;

    /// <summary>The touches that went out and whose deadline has not passed, so that a replay does not send them again.</summary>
    public IReadOnlyList<MemberTouch> Sent => _sent;

    /// <summary>Whether the member wants no touches.</summary>
    public bool IsOptedOut { get; }

    /// <summary>Whether the member is held out; null until the first run begins, and where the journey holds nobody out.</summary>
    public bool? IsHeldOut { get; }

    /// <summary>Whether the member was erased, so that nothing is taken and nothing goes out any more.</summary>
    public bool IsErased { get; }

    internal int Stamp { get; }
    internal long AtTicks { get; }
    internal long LastExitTicks { get; }
    internal int SentDay { get; }
    internal long DrainedTicks { get; }
    internal long TryTicks { get; }
    internal JourneyRun[] RunsNow => _runs;
    internal MemberTouch[] WaitingNow => _waiting;
    internal MemberTouch[] SentNow => _sent;
    internal AppliedEvent[] Applied => _applied;
    internal ChannelUse[] Use => _use;
    internal PhaseStays[] Stays => _stays;

    /// <summary>What is left of a member who is to be forgotten: the id, so that late events start nothing anew. It keeps nothing else, and takes and sends nothing any more.</summary>
    /// <remarks>Points are not its business: the ledger's sums stay as they are.</remarks>
    public JourneyRecord Erase() => new(new RecordDraft(MemberId, JourneyId, Version, Stamp) { IsErased = true });

    /// <summary>Before which instant events are refused, because a duplicate would not be recognised.</summary>
    internal long HorizonTicks(int latenessDays) => AtTicks - (latenessDays * TimeSpan.TicksPerDay);

    /// <summary>Whether an event that was taken under an id is the same; null where none was.</summary>
    internal bool? Recalls(in AppliedEvent happened)
    {
        foreach (ref readonly var applied in _applied.AsSpan())
        {
            if (string.Equals(applied.Id, happened.Id, StringComparison.Ordinal))
                return applied.Equals(happened);
        }
        return null;
    }

    private static DateTimeOffset? Moment(long ticks) => ticks == 0 ? null : new DateTimeOffset(ticks, TimeSpan.Zero);
}
