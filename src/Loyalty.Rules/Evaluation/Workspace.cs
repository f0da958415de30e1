using System.Runtime.CompilerServices;
using Loyalty.Rules.Compilation;
using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Evaluation;

/// <summary>The scratch memory of one decision, reused from sale to sale: merged lines, touches, shares. Grows, never shrinks.</summary>
internal sealed class Workspace
{
    private int _serial;
    private RuleMark[] _marks = [];
    private int _blockCount;

    internal Workspace() => Groups = new UnitGroups(Turn);

    internal RuleTurn Turn { get; } = new();

    /// <summary>The member's journey while the sale is decided; null until a program with one is served.</summary>
    internal SaleJourney? Journey { get; private set; }

    /// <summary>The program that is served.</summary>
    internal CompiledProgram Program { get; private set; } = null!;

    /// <summary>The rank of the next rule before which something must be worked out in this pass; beyond all ranks where there is none.</summary>
    internal int PreparesFrom { get; set; }

    /// <summary>The rules that choose by the unit, where the program has some.</summary>
    internal UnitGroups Groups { get; }

    /// <summary>The lines as given, each as if it were merged from itself alone.</summary>
    internal MergedLine[] Given = [];

    /// <summary>Whether the lines came in canonical order and none is equal to another, so that merged lines are the given ones.</summary>
    internal bool TakesAsGiven { get; set; }

    /// <summary>Whether all lines are of goods that may be discounted and say nothing of themselves but their item.</summary>
    internal bool AllPlain { get; set; }

    /// <summary>The places of the given lines, in the order of merged lines and parts; of no meaning where they are taken as given.</summary>
    internal int[] Parts = [];

    /// <summary>What is left of each given line, once parts are shared out.</summary>
    internal long[] PartLeft = [];

    /// <summary>The ranks of the rules that the sale touches.</summary>
    internal int[] Visited = [];
    internal int VisitedCount;

    /// <summary>The lines that are being classified.</summary>
    internal ClassifiedBlock Block;

    internal UnitChoice[] Choices = new UnitChoice[16];
    internal int ChoiceCount;

    internal void Choose(in UnitChoice units)
    {
        if (ChoiceCount == Choices.Length)
            Array.Resize(ref Choices, ChoiceCount * 2);
        Choices[ChoiceCount++] = units;
    }

    /// <summary>Scratch to sort parts by.</summary>
    internal long[] Keys = [];

    /// <summary>The parts of awards on merged lines, while they are shared out over the lines as given.</summary>
    internal LineDiscount[] Shares = [];
    internal ShareSlot[] Slots = [];

    /// <summary>Lines and sets of a discount that falls piece by piece; most programs have none.</summary>
    internal SpreadLine[] SpreadLines = [];
    internal ShareSlot[] SetSlots = [];
    internal int[] LinesOfSet = [];

    /// <summary>Where a merged line stands among the slots.</summary>
    internal int[] SlotOfLine = [];

    internal int ZoneHint;

    /// <summary>The rank of a rule that is visited because somebody asks for it, and for no other reason; -1 for none.</summary>
    internal int OnlyAsked { get; set; }

    /// <summary>Whether a rule is only asked what it would be granted: nothing is taken of the lines.</summary>
    internal bool TakesNothing { get; set; }

    /// <summary>What the sale may give away, where the program guards its margin.</summary>
    internal MarginBudget Budget { get; } = new();

    /// <summary>The branches that are in effect, where the program has some to choose from.</summary>
    internal BranchChoices Branches { get; } = new();

    internal SaleJourney BeginJourney() => Journey ??= new SaleJourney();

    internal void Begin(CompiledProgram program, int lineCount)
    {
        if (!ReferenceEquals(Program, program))
            Serve(program);
        if (_serial == int.MaxValue)
        {
            Array.Clear(_marks, 0, _marks.Length);
            _serial = 0;
        }
        _serial++;
        VisitedCount = 0;
        _blockCount = 0;
        // Weighed lines may be read in two ways, and then stand twice.
        int lines = program.ReadsWholeUnits ? lineCount * 2 : lineCount;
        if (Turn.Lines.Length < lines)
        {
            int size = Math.Max(16, Math.Max(lines, Turn.Lines.Length * 2));
            Turn.Lines = new MergedLine[size];
            Given = new MergedLine[size];
            Parts = new int[size];
            PartLeft = new long[size];
            Slots = new ShareSlot[size];
            Turn.Candidates = new long[size * 2];
            Turn.AllCandidates = new long[size * 2];
            Turn.Buys = new long[size * 3];
            Turn.Costs = new long[size];
        }
    }

    /// <summary>Begins to go through the rules of the sale.</summary>
    internal void StartPass() => PreparesFrom = Math.Min(Program.AfterItemsFrom, Program.AnnouncesFrom);

    /// <summary>Marks of another program are as good as marks of an earlier sale: a buffer may go from plan to plan.</summary>
    private void Serve(CompiledProgram program)
    {
        Program = program;
        ZoneHint = 0;
        Turn.Kernels = program.Kernels;
        Turn.Catalog = program.Catalog;
        Turn.Earlier.IsKept = program.KeepsEarlierAwards;
        if (_marks.Length >= program.Kernels.Length)
            return;
        _marks = new RuleMark[program.Kernels.Length];
        Visited = new int[program.Kernels.Length];
    }

    /// <summary>The first block of lines that touch a rule; 0 for none.</summary>
    internal int FirstBlockOf(int rank) => _marks[rank].First;

    /// <summary>Puts the lines back to where they were before any rule, so that all rules can be decided again.</summary>
    internal void Restart()
    {
        for (int i = 0; i < Turn.LineCount; i++)
        {
            ref var line = ref Turn.Lines[i];
            line.Reset();
            if (line.Weighed && Program.ReadsWholeUnits)
                Turn.Lines[line.Reading].Reset();
        }
        Groups.Begin(Turn);
        Turn.BeginPass();
    }

    /// <summary>Marks a rule as touched, with or without a line.</summary>
    /// <returns>Whether it was not before.</returns>
    internal bool Visit(int rank)
    {
        int before = VisitedCount;
        Mark(rank);
        return VisitedCount > before;
    }

    /// <summary>Marks a line as one of a rule's. Lines come in canonical order; roles of one line add up.</summary>
    internal void Touch(int rank, int line, LineRoles roles) =>
        Touch(rank, line & -TouchedBlock.Size, 1UL << line, roles, Turn.Lines[line].Discountable ? ulong.MaxValue : 0);

    /// <summary>Marks lines of the block that is being classified.</summary>
    internal void Touch(int rank, ulong lines, LineRoles roles) =>
        Touch(rank, Block.First, lines, roles, Block.Discountable);

    [MethodImpl(MethodImplOptions.NoInlining)] // The loops that call it want the registers.
    private void Touch(int rank, int firstLine, ulong lines, LineRoles roles, ulong discountable)
    {
        ref var mark = ref Mark(rank);
        ulong measured = (roles & LineRoles.Measure) != 0 ? lines : 0;
        ulong targets = (roles & LineRoles.Target) != 0 ? lines & discountable : 0;
        if (mark.Last == 0 || Turn.Blocks[mark.Last].FirstLine != firstLine)
        {
            ref var fresh = ref AddBlock(ref mark);
            fresh.FirstLine = firstLine;
            fresh.Next = 0;
            fresh.Touched = lines;
            fresh.Measured = measured;
            fresh.Targets = targets;
            return;
        }
        ref var block = ref Turn.Blocks[mark.Last];
        block.Touched |= lines;
        block.Measured |= measured;
        block.Targets |= targets;
    }

    private ref TouchedBlock AddBlock(ref RuleMark mark)
    {
        int place = ++_blockCount;
        if (place >= Turn.Blocks.Length)
            Array.Resize(ref Turn.Blocks, Turn.Blocks.Length * 2);
        if (mark.First == 0)
            mark.First = place;
        else
            Turn.Blocks[mark.Last].Next = place;
        mark.Last = place;
        return ref Turn.Blocks[place];
    }

    private ref RuleMark Mark(int rank)
    {
        ref var mark = ref _marks[rank];
        if (mark.Serial != _serial)
        {
            mark.Serial = _serial;
            mark.First = 0;
            mark.Last = 0;
            Visited[VisitedCount++] = rank;
        }
        return ref mark;
    }
}
