namespace Loyalty.Rules.Rewards;

/// <summary>The blocks of lines that touch a rule, in canonical order.</summary>
internal struct TouchedBlocks
{
    private readonly TouchedBlock[] _blocks;
    private int _place;
    private int _next;

    internal TouchedBlocks(TouchedBlock[] blocks, int first)
    {
        _blocks = blocks;
        _place = 0;
        _next = first;
    }

    public readonly ref readonly TouchedBlock Current => ref _blocks[_place];

    public readonly TouchedBlocks GetEnumerator() => this;

    public bool MoveNext()
    {
        if (_next == 0)
            return false;
        _place = _next;
        _next = _blocks[_place].Next;
        return true;
    }
}
