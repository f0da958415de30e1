namespace Loyalty.Rules.Journeys;

/// <summary>The touches of a record while one call works on it: what is issued goes in, and what may not go out any more falls out.</summary>
internal sealed class Outbox
{
    /// <summary>How many touches of a member wait at most.</summary>
    internal const int Most = 32;

    private readonly List<TouchOutcome> _outcomes = [];
    private readonly HashSet<MemberTouch> _recognised = [];
    private RecordDraft _draft = null!;
    private List<MemberTouch>? _goneOut;

    /// <summary>One without a record, to be begun.</summary>
    internal Outbox() { }

    internal Outbox(RecordDraft draft, List<MemberTouch>? goneOut) => Begin(draft, goneOut);

    /// <summary>Every touch that something became of, once, in the order of its first word.</summary>
    internal List<TouchOutcome> Outcomes => _outcomes;

    /// <summary>Works on a record from now on, in place of the one before.</summary>
    internal void Begin(RecordDraft draft, List<MemberTouch>? goneOut)
    {
        _draft = draft;
        _goneOut = goneOut;
        _outcomes.Clear();
    }

    /// <summary>Takes in what runs issue, and their ends, each at its instant.</summary>
    internal void TakeIn(List<OutboxEntry> entries)
    {
        if (_goneOut is not null)
            Recognise(entries);
        foreach (var entry in entries)
        {
            Expire(entry.Ticks);
            if (entry.Touch is { } touch)
                Issue(touch, entry.IsWithheld);
            else
                Withhold(entry.Run, entry.LastLeaf!);
        }
        _recognised.Clear();
    }

    /// <summary>Lets fall what a run leaves behind and the phase in which it ends never has.</summary>
    private void Withhold(int run, LeafPlace leaf) =>
        RemoveAll(waiting => waiting.Run == run && leaf.Withholds(waiting.Touch.Kind), TouchStatus.WithheldByPhase);

    private void Issue(MemberTouch touch, bool isWithheldByPhase)
    {
        if (_draft.IsOptedOut)
            Tell(touch, TouchStatus.WithheldByOptOut);
        else if (_draft.IsHeldOut == true)
            Tell(touch, TouchStatus.WithheldByHoldout);
        else if (isWithheldByPhase)
            Tell(touch, TouchStatus.WithheldByPhase);
        else
        {
            Replace(touch);
            if (_recognised.Remove(touch) || HasGoneOut(touch, ofAnyRun: true))
                Tell(touch, TouchStatus.Sent);
            else
                Add(touch);
        }
    }

    /// <summary>Lets fall what is past its deadline.</summary>
    internal void Expire(long at)
    {
        // Loops, because most calls find nothing, and a function that knows the instant would cost memory.
        for (int i = _draft.Sent.Count - 1; i >= 0; i--)
        {
            if (_draft.Sent[i].DeadlineTicks <= at)
                _draft.Sent.RemoveAt(i);
        }
        for (int i = 0; i < _draft.Waiting.Count; i++)
        {
            if (_draft.Waiting[i].DeadlineTicks > at)
                continue;
            Note(_draft.Waiting[i], TouchStatus.Expired);
            _draft.Waiting.RemoveAt(i--);
        }
        RestIfEmpty();
    }

    /// <summary>Lets everything fall, because the member wants nothing.</summary>
    internal void Empty() => RemoveAll(_ => true, TouchStatus.WithheldByOptOut);

    /// <summary>Lets fall what has gone out in the history that is told anew.</summary>
    internal void RemoveGoneOut()
    {
        RemoveAll(touch => HasGoneOut(touch, ofAnyRun: false), TouchStatus.Sent);
        RemoveAll(touch => HasGoneOut(touch, ofAnyRun: true), TouchStatus.Sent);
    }

    /// <summary>Lets a touch fall that the journey has no more.</summary>
    internal void Drop(MemberTouch touch) => RemoveAll(touch.Equals, TouchStatus.Dropped);

    /// <summary>Asks for a look at what waits, because a phase may not keep it back any more.</summary>
    internal void TryAt(long at)
    {
        if (_draft.Waiting.Count > 0)
            _draft.TryTicks = Math.Min(_draft.TryTicks, at);
    }

    private void Replace(MemberTouch touch)
    {
        var replaced = touch.Touch.Replaces;
        if (replaced.Count == 0)
            return;
        RemoveAll(
            waiting => waiting.Run == touch.Run && replaced.Contains(waiting.Touch.Id, StringComparer.Ordinal),
            TouchStatus.Replaced
        );
    }

    /// <summary>Says what becomes of a touch that is issued, of which nothing can have been said before.</summary>
    private void Tell(MemberTouch touch, TouchStatus status) => _outcomes.Add(new TouchOutcome(touch, status));

    private void Note(MemberTouch touch, TouchStatus status)
    {
        // What falls was mostly issued lately.
        int known = _outcomes.FindLastIndex(outcome => outcome.Touch.Equals(touch));
        if (known < 0)
            Tell(touch, status);
        else
            _outcomes[known] = new TouchOutcome(touch, status);
    }

    private void Add(MemberTouch touch)
    {
        int place = _draft.Waiting.Count;
        while (place > 0 && MemberTouch.InOrder(_draft.Waiting[place - 1], touch) > 0)
            place--;
        _draft.Waiting.Insert(place, touch);
        Tell(touch, TouchStatus.Waiting);
        TryAt(touch.Ticks);
        if (_draft.Waiting.Count <= Most)
            return;
        Note(_draft.Waiting[Most], TouchStatus.Dropped);
        _draft.Waiting.RemoveAt(Most);
    }

    private void RemoveAll(Predicate<MemberTouch> falls, TouchStatus status)
    {
        _draft.Waiting.RemoveAll(touch =>
        {
            bool fall = falls(touch);
            if (fall)
                Note(touch, status);
            return fall;
        });
        RestIfEmpty();
    }

    private void RestIfEmpty()
    {
        if (_draft.Waiting.Count == 0)
            _draft.TryTicks = JourneyClock.Never;
    }

    /// <summary>Finds first which touches went out under the run that issues them: else another run's touch of that instant would be taken for them.</summary>
    private void Recognise(List<OutboxEntry> entries)
    {
        foreach (var entry in entries)
        {
            if (entry is { Touch: { } touch, IsWithheld: false } && HasGoneOut(touch, ofAnyRun: false))
                _recognised.Add(touch);
        }
    }

    // A late event may shift the numbers of a run, and of runs; what was said, and when it was issued, stay.
    private bool HasGoneOut(MemberTouch touch, bool ofAnyRun)
    {
        int place =
            _goneOut?.FindIndex(gone =>
                gone.Ticks == touch.Ticks
                && (ofAnyRun || gone.Run == touch.Run)
                && string.Equals(gone.Touch.Id, touch.Touch.Id, StringComparison.Ordinal)
            )
            ?? -1;
        if (place >= 0)
            _goneOut!.RemoveAt(place);
        return place >= 0;
    }
}
