namespace Loyalty.Rules.Journeys;

/// <summary>What comes to the outbox in the order of time: a touch that a run issues, or the end of a run, which keeps back what its last phase never has.</summary>
internal readonly struct OutboxEntry
{
    /// <summary>After all touches of the run at that instant.</summary>
    private const int EndNumber = int.MaxValue;

    private OutboxEntry(long ticks, int run, int number, MemberTouch? touch, bool isWithheld, LeafPlace? lastLeaf)
    {
        Ticks = ticks;
        Run = run;
        Number = number;
        Touch = touch;
        IsWithheld = isWithheld;
        LastLeaf = lastLeaf;
    }

    internal long Ticks { get; }

    internal int Run { get; }

    internal int Number { get; }

    /// <summary>Null for the end of a run.</summary>
    internal MemberTouch? Touch { get; }

    internal bool IsWithheld { get; }

    /// <summary>Where the run ended; null for a touch.</summary>
    internal LeafPlace? LastLeaf { get; }

    internal static OutboxEntry Of(MemberTouch touch, bool isWithheld) =>
        new(touch.Ticks, touch.Run, touch.Number, touch, isWithheld, null);

    internal static OutboxEntry OfEnd(int run, long ticks, LeafPlace lastLeaf) =>
        new(ticks, run, EndNumber, null, false, lastLeaf);

    /// <summary>The order in which they come in: by instant, then by run and number.</summary>
    internal static int InOrder(OutboxEntry left, OutboxEntry right)
    {
        int order = left.Ticks.CompareTo(right.Ticks);
        if (order == 0)
            order = left.Run.CompareTo(right.Run);
        return order != 0 ? order : left.Number.CompareTo(right.Number);
    }
}
