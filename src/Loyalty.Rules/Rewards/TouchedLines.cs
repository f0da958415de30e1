namespace Loyalty.Rules.Rewards;

/// <summary>
/// The merged lines that touch a rule, in canonical order, each with what it is to the rule. Either a chain of touches, or, for a rule on everything,
/// simply all goods.
/// </summary>
internal struct TouchedLines
{
    private readonly RuleTurn _turn;
    private readonly LineRoles _allGoods;
    private int _next;

    internal TouchedLines(RuleTurn turn, int first)
    {
        _turn = turn;
        _allGoods = first < 0 ? (LineRoles)(-first) : LineRoles.None;
        _next = first < 0 ? 0 : first;
        Line = -1;
        Roles = _allGoods;
    }

    /// <summary>The place of the line among the merged lines.</summary>
    public int Line { get; private set; }

    /// <summary>What the line is to the rule.</summary>
    public LineRoles Roles { get; private set; }

    public readonly TouchedLines Current => this;

    public readonly bool IsMeasured => (Roles & LineRoles.Measure) != 0;

    public readonly bool IsTarget => (Roles & LineRoles.Target) != 0;

    public readonly TouchedLines GetEnumerator() => this;

    /// <summary>What a rule on everything is touched by, in place of its first touch.</summary>
    internal static int AllGoods(LineRoles roles) => -(int)roles;

    public bool MoveNext()
    {
        if (_allGoods != LineRoles.None)
            return MoveToGoods();
        if (_next == 0)
            return false;
        ref readonly var touch = ref _turn.Touches[_next];
        Line = touch.Line;
        Roles = touch.Roles;
        _next = touch.Next;
        return true;
    }

    private bool MoveToGoods()
    {
        while (++Line < _turn.LineCount)
        {
            if (_turn.Lines[Line].IsOrdinary)
                return true;
        }
        return false;
    }
}
