namespace Loyalty.Rules.Journeys;

/// <summary>One look at the touches of a record that wait: which of them go out now.</summary>
internal sealed class DrainTurn
{
    private readonly JourneyPlan _plan;
    private readonly RecordDraft _draft;
    private readonly ProgramCalendar _calendar;
    private readonly long _now;
    private readonly int _today;
    private readonly long _timeOfDay;
    private readonly List<MemberTouch> _sent = [];
    private readonly List<KeptTouch> _kept = [];

    internal DrainTurn(JourneyPlan plan, JourneyRecord record, long now, ProgramCalendar calendar)
    {
        _plan = plan;
        _draft = RecordDraft.Of(record);
        _calendar = calendar;
        _now = now;
        long reading = calendar.LocalTimeOf(now).Ticks;
        _today = (int)(reading / TimeSpan.TicksPerDay) - JourneyClock.EpochDay;
        _timeOfDay = reading % TimeSpan.TicksPerDay;
    }

    internal TouchBatch Run()
    {
        var outbox = new Outbox(_draft, null);
        outbox.Expire(_now);
        foreach (var touch in _draft.Waiting.ToArray())
        {
            if (_plan.Tables.Index.TouchOf(touch.Touch.Id) < 0)
                outbox.Drop(touch);
            else if (KeptBack(touch) is { } kept)
                _kept.Add(kept);
            else
                Send(touch);
        }
        _draft.DrainedTicks = _now;
        long nextTry = _kept
            .Where(kept => kept.MayGoOut)
            .Select(kept => kept.UntilTicks)
            .Append(JourneyClock.Never)
            .Min();
        _draft.TryTicks = nextTry;
        return new TouchBatch(JourneyReason.None, _draft.ToRecord(), [.. _sent], [.. _kept], outbox.Outcomes, nextTry);
    }

    /// <summary>What keeps a touch for the longest, as far as is known now; null where it goes out.</summary>
    private KeptTouch? KeptBack(MemberTouch touch)
    {
        if (IsWithheld(touch))
            return new KeptTouch(touch, KeptBy.Phase, JourneyClock.Never);
        var (until, by) = (touch.Ticks, KeptBy.LaterIssue);
        if (EndOfQuiet() is var quiet && quiet > until)
            (until, by) = (quiet, KeptBy.QuietHours);
        if (DayWithRoom(touch.Touch.Channel) is var day && day > until)
            (until, by) = (day, _draft.SentDay > _today ? KeptBy.EarlierDay : KeptBy.ChannelCap);
        return until > _now ? new KeptTouch(touch, by, until) : null;
    }

    // What a run left behind fell as it ended, but where the journey was mended since, its last phase has a say anew.
    private bool IsWithheld(MemberTouch touch) =>
        _draft.Runs.Exists(run =>
            (run.IsRunning || run.Number == touch.Run)
            && _plan.Tables.Index.Leaves[run.State.Leaf].Withholds(touch.Touch.Kind)
        );

    /// <summary>When the quiet hours at hand end; now where it is not quiet.</summary>
    private long EndOfQuiet()
    {
        if (_plan.Journey.QuietHours is not { } quiet)
            return _now;
        int minute = (int)(_timeOfDay / TimeSpan.TicksPerMinute);
        bool overnight = quiet.ToMinute <= quiet.FromMinute;
        bool isQuiet = overnight
            ? minute >= quiet.FromMinute || minute < quiet.ToMinute
            : minute >= quiet.FromMinute && minute < quiet.ToMinute;
        if (!isQuiet)
            return _now;
        return InstantOf(overnight && minute >= quiet.FromMinute ? _today + 1 : _today, quiet.ToMinute);
    }

    /// <summary>The start of the first local day on which a channel has room; now where it has today.</summary>
    private long DayWithRoom(string channel)
    {
        // Where the clock or the zone went back over midnight, the day of before is full for all channels: nobody knows it any more.
        if (_draft.SentDay > _today)
            return InstantOf(_draft.SentDay, 0);
        int used = _draft.SentDay == _today ? UseOf(channel) : 0;
        return used >= PerDayOf(channel) ? InstantOf(_today + 1, 0) : _now;
    }

    /// <summary>When the clock on the wall next shows a time of a day, or is past it.</summary>
    private long InstantOf(int day, int minuteOfDay)
    {
        long first = _calendar.Resolve(day, minuteOfDay);
        // Where an hour comes twice, the first time may have passed.
        return first > _now
            ? first
            : _now + ((day - _today) * TimeSpan.TicksPerDay) + (minuteOfDay * TimeSpan.TicksPerMinute) - _timeOfDay;
    }

    private void Send(MemberTouch touch)
    {
        _draft.Waiting.Remove(touch);
        _draft.Sent.Add(touch);
        _sent.Add(touch);
        if (_draft.SentDay != _today)
            _draft.Use.Clear();
        _draft.SentDay = _today;
        string channel = touch.Touch.Channel;
        int used = UseOf(channel);
        _draft.Use.RemoveAll(use => string.Equals(use.Channel, channel, StringComparison.Ordinal));
        _draft.Use.Add(new ChannelUse(channel, used + 1));
        _draft.Use.Sort((left, right) => string.CompareOrdinal(left.Channel, right.Channel));
    }

    private int UseOf(string channel) =>
        _draft.Use.Find(use => string.Equals(use.Channel, channel, StringComparison.Ordinal)).Count;

    private int PerDayOf(string id)
    {
        foreach (var channel in _plan.Journey.Channels)
        {
            if (string.Equals(channel.Id, id, StringComparison.Ordinal))
                return channel.PerDay ?? int.MaxValue;
        }
        return int.MaxValue;
    }
}
