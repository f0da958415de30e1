using Loyalty.Rules.Compilation;
using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Evaluation;

/// <summary>The scratch memory of one decision, reused from sale to sale: merged lines, touches, shares. Grows, never shrinks.</summary>
internal sealed class Workspace
{
    private CompiledProgram? _program;
    private int _serial;
    private RuleMark[] _marks = [];

    internal RuleTurn Turn { get; } = new();

    /// <summary>The lines as given, each as if it were merged from itself alone.</summary>
    internal MergedLine[] Given = [];

    /// <summary>Whether the lines came in canonical order and none is equal to another, so that merged lines are the given ones.</summary>
    internal bool TakesAsGiven { get; set; }

    /// <summary>The places of the given lines, in the order of merged lines and parts; of no meaning where they are taken as given.</summary>
    internal int[] Parts = [];

    /// <summary>What is left of each given line, once parts are shared out.</summary>
    internal long[] PartLeft = [];

    /// <summary>The ranks of the rules that the sale touches.</summary>
    internal int[] Visited = [];
    internal int VisitedCount;

    internal int TouchCount;

    internal UnitChoice[] Choices = new UnitChoice[16];
    internal int ChoiceCount;
    internal LineShare[] Shares = new LineShare[16];
    internal int ShareCount;
    internal ShareSlot[] Slots = new ShareSlot[16];

    internal int ZoneHint;

    internal void Begin(CompiledProgram program, int lineCount)
    {
        int rules = program.Kernels.Length;
        if (_marks.Length < rules || !ReferenceEquals(_program, program))
        {
            _program = program;
            _serial = 0;
            ZoneHint = 0;
            _marks = new RuleMark[rules];
            Visited = new int[rules];
            Turn.Kernels = program.Kernels;
            Turn.Catalog = program.Catalog;
        }
        if (_serial == int.MaxValue)
        {
            Array.Clear(_marks, 0, _marks.Length);
            _serial = 0;
        }
        _serial++;
        VisitedCount = 0;
        TouchCount = 0;
        ShareCount = 0;
        if (Turn.Lines.Length < lineCount)
        {
            int size = Math.Max(16, Math.Max(lineCount, Turn.Lines.Length * 2));
            Turn.Lines = new MergedLine[size];
            Given = new MergedLine[size];
            Parts = new int[size];
            PartLeft = new long[size];
        }
    }

    /// <summary>The first touch of a rule; 0 for none, below 0 for all goods.</summary>
    internal int FirstTouchOf(int rank) => _marks[rank].First;

    /// <summary>Marks a rule as touched, with or without a line.</summary>
    internal void Visit(int rank) => Mark(rank);

    /// <summary>Marks a rule on everything as touched by all goods.</summary>
    internal void TouchAllGoods(int rank, LineRoles roles) => Mark(rank).First = TouchedLines.AllGoods(roles);

    /// <summary>Marks a line as one of a rule's. Lines come in canonical order; roles of one line add up.</summary>
    internal void Touch(int rank, int line, LineRoles roles)
    {
        ref var mark = ref Mark(rank);
        if (mark.LastLine == line && mark.First != 0)
        {
            Turn.Touches[mark.Last].Roles |= roles;
            return;
        }
        int place = ++TouchCount;
        if (place >= Turn.Touches.Length)
            Array.Resize(ref Turn.Touches, Math.Max(64, Turn.Touches.Length * 2));
        if (mark.First == 0)
            mark.First = place;
        else
            Turn.Touches[mark.Last].Next = place;
        mark.Last = place;
        mark.LastLine = line;
        ref var touch = ref Turn.Touches[place];
        touch.Line = line;
        touch.Next = 0;
        touch.Roles = roles;
    }

    private ref RuleMark Mark(int rank)
    {
        ref var mark = ref _marks[rank];
        if (mark.Serial != _serial)
        {
            mark.Serial = _serial;
            mark.First = 0;
            Visited[VisitedCount++] = rank;
        }
        return ref mark;
    }
}
