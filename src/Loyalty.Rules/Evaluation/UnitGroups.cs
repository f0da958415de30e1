using Loyalty.Rules.Compilation;
using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Evaluation;

/// <summary>
/// Decides the rules of nodes that choose by the unit: each branch alone from the same lines, then unit by unit or line by line who keeps it. Reused from
/// sale to sale; grows, never shrinks.
/// </summary>
internal sealed class UnitGroups
{
    private readonly SavedLines _saved = new();
    private readonly Proposal _own;
    private readonly EarnedStamps _ownEarned;
    private UnitGroup? _group;
    private int _firstVisited;
    private long[] _order = new long[8];

    internal UnitGroups(RuleTurn turn)
    {
        _own = turn.Proposal;
        _ownEarned = turn.Earned;
    }

    internal GroupedRule[] Rules = [];
    internal int RuleCount;
    internal GroupedPart[] Parts = new GroupedPart[16];
    internal int PartCount;
    internal UnitChoice[] Kept = new UnitChoice[16];
    internal int KeptCount;

    /// <summary>By place among the visited rules, less that of the first of the group: the place of the rule; -1 for one that does not play.</summary>
    internal int[] Places = [];

    /// <summary>Forgets what was decided: the next pass over the rules begins.</summary>
    internal void Begin(RuleTurn turn)
    {
        _group = null;
        Leave(turn);
    }

    /// <summary>Gives the turn back its own proposal.</summary>
    internal void Leave(RuleTurn turn)
    {
        turn.Proposal = _own;
        turn.Earned = _ownEarned;
    }

    /// <summary>Proposes and arbitrates a rule in effect; the first of a node that chooses by the unit brings the others with it.</summary>
    internal GroupedRule? Ask(CompiledProgram program, int visited, Workspace work, DecisionRecord record)
    {
        int rank = work.Visited[visited];
        var group = program.Choices!.GroupOf(rank);
        if (group is null || !work.Branches.Plays[visited])
        {
            Leave(work.Turn);
            RuleSteps.Ask(program.Kernels[rank], work, record);
            return null;
        }
        if (!ReferenceEquals(group, _group))
            Decide(program, group, visited, work, record);
        var rule = Rules[Places[visited - _firstVisited]];
        Show(rule, work, record);
        return rule;
    }

    /// <summary>Makes room for what a rule keeps.</summary>
    internal void Keep(in UnitChoice units)
    {
        if (KeptCount == Kept.Length)
            Array.Resize(ref Kept, KeptCount * 2);
        Kept[KeptCount++] = units;
    }

    /// <summary>Puts the turn into a rule's hands again.</summary>
    internal static void Enter(GroupedRule rule, Workspace work)
    {
        var turn = work.Turn;
        turn.FirstBlock = work.FirstBlockOf(rule.Kernel.Rank);
        turn.Proposal = rule.Proposal;
        turn.Earned = rule.Earned;
        turn.Workings = rule.Workings;
        turn.Grant = rule.Grant;
    }

    private void Decide(CompiledProgram program, UnitGroup group, int visited, Workspace work, DecisionRecord record)
    {
        _group = group;
        Collect(program, group, visited, work);
        // What is noted of lines before they are put back would be lost.
        if (work.Visited[visited] >= work.PreparesFrom)
            PointsStage.Prepare(work, work.Visited[visited]);
        _saved.Save(work);
        AskAlone(work, record);
        bool items = Rules[0].Kernel.Stage == RewardStage.Item;
        if (items)
            GroupedUnits.Settle(this, group, work, record);
        else
            GroupedLines.Settle(this, group, work);
    }

    private void Collect(CompiledProgram program, UnitGroup group, int visited, Workspace work)
    {
        _firstVisited = visited;
        RuleCount = 0;
        if (Places.Length < work.VisitedCount - visited)
            Places = new int[work.Visited.Length];
        for (int i = visited; i < work.VisitedCount && work.Visited[i] <= group.LastRank; i++)
        {
            Places[i - visited] = -1;
            if (!work.Branches.Plays[i])
                continue;
            if (RuleCount == Rules.Length)
                Grow();
            var rule = Rules[RuleCount];
            rule.Kernel = program.Kernels[work.Visited[i]];
            rule.Branch = group.BranchOf(rule.Kernel.Rank);
            rule.Winner = int.MaxValue;
            _order[RuleCount] = ((long)rule.Branch << 32) | (uint)RuleCount;
            Places[i - visited] = RuleCount++;
        }
        Array.Sort(_order, 0, RuleCount);
    }

    private void Grow()
    {
        int size = Math.Max(8, RuleCount * 2);
        Array.Resize(ref Rules, size);
        Array.Resize(ref _order, size);
        for (int i = RuleCount; i < size; i++)
            Rules[i] = new GroupedRule();
    }

    /// <summary>Asks branch by branch, each from the same lines, and notes what its rules would take.</summary>
    private void AskAlone(Workspace work, DecisionRecord record)
    {
        var turn = work.Turn;
        int mark = record.LineDiscountCount;
        int earlier = turn.Earlier.Count;
        PartCount = 0;
        turn.SplitsUnits = false;
        for (int i = 0; i < RuleCount; i++)
        {
            int place = (int)(uint)_order[i];
            var rule = Rules[place];
            if (i > 0 && rule.Branch != Rules[(int)(uint)_order[i - 1]].Branch)
            {
                _saved.Restore(turn);
                turn.Earlier.TakeBack(earlier);
            }
            turn.Proposal = rule.Proposal;
            turn.Earned = rule.Earned;
            RuleSteps.Ask(rule.Kernel, work, record);
            rule.Grant = turn.Grant;
            rule.Workings = turn.Workings;
            rule.FirstPart = PartCount;
            if (turn.Grant.Granted > 0)
                Note(place, work, record, mark);
            rule.PartCount = PartCount - rule.FirstPart;
            record.LineDiscountCount = mark;
            turn.Earlier.Note(rule.Kernel, turn);
        }
        turn.Earlier.TakeBack(earlier);
        turn.SplitsUnits = true;
        _saved.Restore(turn);
    }

    private void Note(int place, Workspace work, DecisionRecord record, int mark)
    {
        if (Rules[place].Kernel.Stage == RewardStage.Item)
        {
            for (int i = 0; i < work.ChoiceCount; i++)
                Add(place, work.Choices[i]);
            return;
        }
        for (int i = mark; i < record.LineDiscountCount; i++)
        {
            ref readonly var part = ref record.LineDiscounts[i];
            Add(place, new UnitChoice { Line = part.Line, Discount = part.Amount });
        }
    }

    private void Add(int rule, in UnitChoice units)
    {
        if (PartCount == Parts.Length)
            Array.Resize(ref Parts, PartCount * 2);
        Parts[PartCount++] = new GroupedPart { Rule = rule, Units = units };
    }

    /// <summary>Leaves what a rule keeps with the turn, and its parts in the record, as if the rule alone had just taken them.</summary>
    private void Show(GroupedRule rule, Workspace work, DecisionRecord record)
    {
        Enter(rule, work);
        work.ChoiceCount = 0;
        for (int i = rule.FirstKept; i < rule.FirstKept + rule.KeptCount; i++)
        {
            ref readonly var units = ref Kept[i];
            if (rule.Kernel.Stage == RewardStage.Item)
                work.Choose(units);
            Arbiter.AddShare(ref work.Turn.Lines[units.Line], units.Line, units.Discount, record);
        }
    }
}
