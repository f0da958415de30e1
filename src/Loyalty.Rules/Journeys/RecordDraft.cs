namespace Loyalty.Rules.Journeys;

/// <summary>A member's record while one call works on it.</summary>
internal sealed class RecordDraft
{
    /// <summary>A draft of nobody, to be begun.</summary>
    internal RecordDraft() { }

    internal RecordDraft(string memberId, string journeyId, int version, int stamp) =>
        Begin(memberId, journeyId, version, stamp);

    internal string MemberId { get; private set; } = "";
    internal string JourneyId { get; private set; } = "";
    internal int Version { get; private set; }
    internal int Stamp { get; private set; }

    /// <summary>The latest event that was taken or timer that fired; 0 for none.</summary>
    internal long AtTicks { get; set; }
    internal int Entries { get; set; }

    /// <summary>When a run ended last; 0 for never.</summary>
    internal long LastExitTicks { get; set; }

    /// <summary>Those that go on, and the one that ended last, by number.</summary>
    internal List<JourneyRun> Runs { get; } = [];
    internal List<AppliedEvent> Applied { get; } = [];

    /// <summary>In the order in which they go out.</summary>
    internal List<MemberTouch> Waiting { get; } = [];

    /// <summary>Those whose deadline has not passed, as they went out.</summary>
    internal List<MemberTouch> Sent { get; } = [];
    internal int SentDay { get; set; }

    /// <summary>Of <see cref="SentDay"/>, sorted by channel.</summary>
    internal List<ChannelUse> Use { get; } = [];
    internal List<PhaseStays> Stays { get; } = [];
    internal bool IsOptedOut { get; set; }
    internal bool? IsHeldOut { get; set; }
    internal bool IsErased { get; set; }

    /// <summary>How far <see cref="JourneyPlan.Drain"/> has come; 0 for not at all.</summary>
    internal long DrainedTicks { get; set; }

    /// <summary>When a touch may go out next, as far as is known.</summary>
    internal long TryTicks { get; set; } = JourneyClock.Never;

    internal static RecordDraft Of(JourneyRecord record) => Of(record, record.Version, record.Stamp);

    /// <summary>The same for another version of the journey.</summary>
    internal static RecordDraft Of(JourneyRecord record, int version, int stamp)
    {
        var draft = new RecordDraft();
        draft.Begin(record, version, stamp);
        return draft;
    }

    /// <summary>Begins with a record, in place of what was drafted before; allocates nothing once the lists have grown.</summary>
    internal void Begin(JourneyRecord record) => Begin(record, record.Version, record.Stamp);

    /// <summary>Begins with a member to whom nothing has happened yet, in place of what was drafted before.</summary>
    internal void Begin(string memberId, string journeyId, int version, int stamp)
    {
        MemberId = memberId;
        JourneyId = journeyId;
        Version = version;
        Stamp = stamp;
        AtTicks = 0;
        Entries = 0;
        LastExitTicks = 0;
        Runs.Clear();
        Applied.Clear();
        Waiting.Clear();
        Sent.Clear();
        SentDay = 0;
        Use.Clear();
        Stays.Clear();
        IsOptedOut = false;
        IsHeldOut = null;
        IsErased = false;
        DrainedTicks = 0;
        TryTicks = JourneyClock.Never;
    }

    /// <summary>Forgets the events that are older than the record remembers.</summary>
    internal void Forget(int latenessDays)
    {
        long horizon = AtTicks - (latenessDays * TimeSpan.TicksPerDay);
        for (int i = Applied.Count - 1; i >= 0; i--)
        {
            if (Applied[i].Ticks < horizon)
                Applied.RemoveAt(i);
        }
    }

    /// <summary>Of the runs that ended, keeps the one that ended last.</summary>
    internal void ForgetEnded()
    {
        int last = -1;
        for (int i = 0; i < Runs.Count; i++)
        {
            if (!Runs[i].IsRunning && (last < 0 || Runs[i].NowTicks >= Runs[last].NowTicks))
                last = i;
        }
        for (int i = Runs.Count - 1; i >= 0; i--)
        {
            if (!Runs[i].IsRunning && i != last)
                Runs.RemoveAt(i);
        }
    }

    internal JourneyRecord ToRecord() => new(this);

    private void Begin(JourneyRecord record, int version, int stamp)
    {
        Begin(record.MemberId, record.JourneyId, version, stamp);
        AtTicks = record.AtTicks;
        Entries = record.Entries;
        LastExitTicks = record.LastExitTicks;
        Fill(Runs, record.RunsNow);
        Fill(Applied, record.Applied);
        Fill(Waiting, record.WaitingNow);
        Fill(Sent, record.SentNow);
        SentDay = record.SentDay;
        Fill(Use, record.Use);
        Fill(Stays, record.Stays);
        IsOptedOut = record.IsOptedOut;
        IsHeldOut = record.IsHeldOut;
        IsErased = record.IsErased;
        DrainedTicks = record.DrainedTicks;
        TryTicks = record.TryTicks;
    }

    // One by one: .NET Framework copies a range into an array of its own first.
    private static void Fill<T>(List<T> list, T[] parts)
    {
        foreach (var part in parts)
            list.Add(part);
    }
}
