namespace Loyalty.Rules.Rewards;

/// <summary>The places of merged lines that touch a rule, in canonical order.</summary>
internal struct TouchedLines
{
    private readonly TouchedBlock[] _blocks;
    private readonly TouchedBits _which;
    private int _next;
    private int _firstLine;
    private ulong _bits;

    internal TouchedLines(TouchedBlock[] blocks, int first, TouchedBits which)
    {
        _blocks = blocks;
        _which = which;
        _next = first;
        _firstLine = 0;
        _bits = 0;
        Current = -1;
    }

    public int Current { get; private set; }

    public readonly TouchedLines GetEnumerator() => this;

    public bool MoveNext()
    {
        while (_bits == 0)
        {
            if (_next == 0)
                return false;
            ref readonly var block = ref _blocks[_next];
            _next = block.Next;
            _firstLine = block.FirstLine;
            _bits = _which switch
            {
                TouchedBits.Measured => block.Measured,
                TouchedBits.Targets => block.Targets,
                TouchedBits.MeasuredTargets => block.Measured & block.Targets,
                TouchedBits.OtherTargets => block.Targets & ~block.Measured,
                _ => block.Touched,
            };
        }
        Current = _firstLine + Bits.Lowest(_bits);
        _bits &= _bits - 1;
        return true;
    }
}
