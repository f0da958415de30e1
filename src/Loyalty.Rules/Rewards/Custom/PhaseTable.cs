namespace Loyalty.Rules.Rewards.Custom;

/// <summary>The phases of a program's journey by their ids: those in which members are, a bit each, and those around them, the bits of what is inside.</summary>
internal sealed class PhaseTable
{
    private readonly Dictionary<string, ulong> _bits = new(StringComparer.Ordinal);
    private readonly string?[] _ids = new string?[64];

    internal void Add(string id, ulong bits)
    {
        _bits[id] = bits;
        if ((bits & (bits - 1)) != 0)
            return;
        // A phase around a single other one has its bit too, and comes before it.
        for (int number = 0; number < _ids.Length; number++)
        {
            if (bits == 1UL << number)
                _ids[number] = id;
        }
    }

    /// <summary>The phase in which a member is; the first one where they are in several.</summary>
    internal string? First(ulong phases)
    {
        for (int number = 0; number < _ids.Length; number++)
        {
            if ((phases & (1UL << number)) != 0)
                return _ids[number];
        }
        return null;
    }

    internal ulong BitsOf(string phaseId) =>
        _bits.TryGetValue(phaseId, out ulong bits)
            ? bits
            : throw new ArgumentException(
                $"The program's journey has no phase '{phaseId}'. Ask for the id of one that it has.",
                nameof(phaseId)
            );
}
