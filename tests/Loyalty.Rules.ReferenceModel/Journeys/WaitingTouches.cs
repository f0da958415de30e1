using Loyalty.Rules.Journeys;
using NodaTime;

namespace Loyalty.Rules.ReferenceModel.Journeys;

/// <summary>The touches of a member that wait, and what becomes of those that are issued.</summary>
internal sealed class WaitingTouches(ReferenceRecord record, WallClock clock)
{
    private const int WaitingAtMost = 32;

    /// <summary>What became of touches: each once, at its first place, with what became of it last.</summary>
    internal List<ReferenceTouchOutcome> Outcomes { get; } = [];

    internal void Issue(int run, ReferenceTouch issued)
    {
        LetFall(issued.At);
        var deadline = clock.EndOfDayAfter(issued.At, issued.Touch.DeadlineDays);
        var touch = new ReferenceMemberTouch(run, issued.Number, issued.Touch, issued.At, deadline);
        var status =
            record.IsOptedOut ? TouchStatus.WithheldByOptOut
            : record.IsHeldOut == true ? TouchStatus.WithheldByHoldout
            : issued.IsWithheld ? TouchStatus.WithheldByPhase
            : TouchStatus.Waiting;
        if (status != TouchStatus.Waiting)
        {
            Become(touch, status);
            return;
        }
        Fall(other => other.Run == run && touch.Touch.Replaces.Contains(other.Touch.Id), TouchStatus.Replaced);
        record.Waiting.Add(touch);
        record.Waiting.Sort(GoesOutBefore);
        Become(touch, TouchStatus.Waiting);
        if (record.Waiting.Count > WaitingAtMost)
            Fall(other => other == record.Waiting.Last(), TouchStatus.Dropped);
    }

    /// <summary>A run ends: what it leaves behind of kinds that its last phase never has goes out no more.</summary>
    internal void LeaveBehind(int run, Instant at, IReadOnlyCollection<TouchKind> never)
    {
        LetFall(at);
        Fall(touch => touch.Run == run && never.Contains(touch.Touch.Kind), TouchStatus.WithheldByPhase);
    }

    /// <summary>Lets touches fall whose deadline has come.</summary>
    internal void LetFall(Instant at) => Fall(touch => touch.Deadline <= at, TouchStatus.Expired);

    /// <summary>Lets all fall, for a member who wants none; what is past its deadline has expired before.</summary>
    internal void Empty(Instant at)
    {
        LetFall(at);
        Fall(_ => true, TouchStatus.WithheldByOptOut);
    }

    private void Fall(Func<ReferenceMemberTouch, bool> falls, TouchStatus status)
    {
        var falling = record.Waiting.Where(falls).ToList();
        record.Waiting.RemoveAll(falling.Contains);
        foreach (var touch in falling)
            Become(touch, status);
    }

    private void Become(ReferenceMemberTouch touch, TouchStatus status)
    {
        var outcome = new ReferenceTouchOutcome(touch, status);
        int told = Outcomes.FindLastIndex(one => one.Touch.Run == touch.Run && one.Touch.Number == touch.Number);
        if (told < 0)
            Outcomes.Add(outcome);
        else
            Outcomes[told] = outcome;
    }

    private static int GoesOutBefore(ReferenceMemberTouch left, ReferenceMemberTouch right)
    {
        int order = right.Touch.Priority.CompareTo(left.Touch.Priority);
        if (order == 0)
            order = (left.Deadline ?? Instant.MaxValue).CompareTo(right.Deadline ?? Instant.MaxValue);
        if (order == 0)
            order = left.At.CompareTo(right.At);
        if (order == 0)
            order = left.Run.CompareTo(right.Run);
        return order == 0 ? left.Number.CompareTo(right.Number) : order;
    }
}
