namespace Loyalty.Rules.Journeys;

/// <summary>A member's record while one call works on it.</summary>
internal sealed class RecordDraft
{
    internal RecordDraft(string memberId, string journeyId, int version, int stamp)
    {
        MemberId = memberId;
        JourneyId = journeyId;
        Version = version;
        Stamp = stamp;
    }

    internal string MemberId { get; }
    internal string JourneyId { get; }
    internal int Version { get; }
    internal int Stamp { get; }

    /// <summary>The latest event that was taken or timer that fired; 0 for none.</summary>
    internal long AtTicks { get; set; }
    internal int Entries { get; set; }

    /// <summary>When a run ended last; 0 for never.</summary>
    internal long LastExitTicks { get; set; }

    /// <summary>Those that go on, and the one that ended last, by number.</summary>
    internal List<JourneyRun> Runs { get; private set; } = [];
    internal List<AppliedEvent> Applied { get; private set; } = [];

    /// <summary>In the order in which they go out.</summary>
    internal List<MemberTouch> Waiting { get; private set; } = [];

    /// <summary>Those whose deadline has not passed, as they went out.</summary>
    internal List<MemberTouch> Sent { get; private set; } = [];
    internal int SentDay { get; set; }

    /// <summary>Of <see cref="SentDay"/>, sorted by channel.</summary>
    internal List<ChannelUse> Use { get; private set; } = [];
    internal List<PhaseStays> Stays { get; private set; } = [];
    internal bool IsOptedOut { get; set; }
    internal bool? IsHeldOut { get; set; }
    internal bool IsErased { get; set; }

    /// <summary>How far <see cref="JourneyPlan.Drain"/> has come; 0 for not at all.</summary>
    internal long DrainedTicks { get; set; }

    /// <summary>When a touch may go out next, as far as is known.</summary>
    internal long TryTicks { get; set; } = JourneyClock.Never;

    internal static RecordDraft Of(JourneyRecord record) => Of(record, record.Version, record.Stamp);

    /// <summary>The same for another version of the journey.</summary>
    internal static RecordDraft Of(JourneyRecord record, int version, int stamp) =>
        new(record.MemberId, record.JourneyId, version, stamp)
        {
            AtTicks = record.AtTicks,
            Entries = record.Entries,
            LastExitTicks = record.LastExitTicks,
            Runs = [.. record.Runs],
            Applied = [.. record.Applied],
            Waiting = [.. record.Waiting],
            Sent = [.. record.Sent],
            SentDay = record.SentDay,
            Use = [.. record.Use],
            Stays = [.. record.Stays],
            IsOptedOut = record.IsOptedOut,
            IsHeldOut = record.IsHeldOut,
            IsErased = record.IsErased,
            DrainedTicks = record.DrainedTicks,
            TryTicks = record.TryTicks,
        };

    /// <summary>Forgets the events that are older than the record remembers.</summary>
    internal void Forget(int latenessDays)
    {
        long horizon = AtTicks - (latenessDays * TimeSpan.TicksPerDay);
        Applied.RemoveAll(applied => applied.Ticks < horizon);
    }

    /// <summary>Of the runs that ended, keeps the one that ended last.</summary>
    internal void ForgetEnded()
    {
        var last = default(JourneyRun);
        foreach (var run in Runs)
        {
            if (!run.IsRunning && (last is null || run.State.NowTicks >= last.State.NowTicks))
                last = run;
        }
        Runs.RemoveAll(run => !run.IsRunning && run != last);
    }

    internal JourneyRecord ToRecord() => new(this);
}
