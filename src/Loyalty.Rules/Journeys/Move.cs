namespace Loyalty.Rules.Journeys;

/// <summary>A transition as it is taken from one phase, flattened: what is tested, which timers stop, where it leads, what happens.</summary>
internal struct Move
{
    internal const byte None = byte.MaxValue;

    internal int FirstCondition;
    internal int EndCondition;
    internal int FirstOperation;
    internal int EndOperation;

    /// <summary>The number of the transition.</summary>
    internal int Transition;

    /// <summary>For a target that is remembered, the move to the first child; the moves to the others follow it. Else 0.</summary>
    internal int FirstVariant;

    /// <summary>The timers that stop, whichever of them run.</summary>
    internal ushort StopFrom;
    internal ushort StopTo;

    /// <summary>The leaf that is entered; <see cref="None"/> where nothing is left.</summary>
    internal byte To;

    /// <summary>The phase around others that remembers the leaf; <see cref="None"/> for none.</summary>
    internal byte Remembers;

    /// <summary>The phase around others whose remembered child is the target; <see cref="None"/> for none.</summary>
    internal byte HistoryOf;

    /// <summary>Whether the run ends.</summary>
    internal bool Ends;

    /// <summary>Whether more may follow at once: events are raised, or the phase has transitions that wait for nothing.</summary>
    internal bool MayChain;
}
