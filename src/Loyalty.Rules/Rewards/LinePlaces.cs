namespace Loyalty.Rules.Rewards;

/// <summary>The places of the lines whose bits are set, in canonical order. Two numbers, so that a loop keeps them in registers.</summary>
internal struct LinePlaces
{
    private readonly int _firstLine;
    private ulong _rest;

    internal LinePlaces(int firstLine, ulong bits)
    {
        _firstLine = firstLine;
        _rest = bits;
        Current = -1;
    }

    public int Current { get; private set; }

    public readonly LinePlaces GetEnumerator() => this;

    public bool MoveNext()
    {
        if (_rest == 0)
            return false;
        Current = _firstLine + Bits.Lowest(_rest);
        _rest &= _rest - 1;
        return true;
    }
}
