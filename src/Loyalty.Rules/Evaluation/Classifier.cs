using Loyalty.Rules.Compilation;
using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.Redemption;

namespace Loyalty.Rules.Evaluation;

/// <summary>Finds the rules that a sale touches: by its lines, by the member's open cards, by requests to enrol and to redeem.</summary>
internal static class Classifier
{
    internal static void Classify(CompiledProgram program, Workspace work, int alsoVisit)
    {
        var turn = work.Turn;
        for (int first = 0; first < turn.LineCount; first += TouchedBlock.Size)
            ClassifyBlock(program, work, first, Math.Min(TouchedBlock.Size, turn.LineCount - first));
        VisitOpenCards(program, turn.State, work);
        if (turn.Header.Details.Enrol)
            VisitOnEnrolment(program, work);
        if (turn.Header.Details.Redemptions.Count > 0)
            VisitOnRequest(program, work);
        int touched = work.VisitedCount;
        if (alsoVisit >= 0)
            work.Visit(alsoVisit);
        work.OnlyAsked = work.VisitedCount > touched ? alsoVisit : -1;
        SortByRank(work);
    }

    private static void ClassifyBlock(CompiledProgram program, Workspace work, int first, int count)
    {
        ref var block = ref work.Block;
        if (work.AllPlain)
            block.TakePlain(first, count);
        else
            block.Look(first, work.Turn.Lines.AsSpan(first, count));
        TouchByItem(program.Index, work, first, block.Plain);
        Touch(program.Index.Always, work, block.Plain);
        Touch(program.Index.OnEverything, work, block.Goods);
        for (ulong others = block.Others; others != 0; others &= others - 1)
        {
            int place = first + Bits.Lowest(others);
            ByItsOwnFacts(program, work, work.Turn.Lines[place], place);
        }
    }

    /// <summary>Neighbours of one class, such as cones of all flavours, touch their rules together.</summary>
    private static void TouchByItem(ItemIndex index, Workspace work, int first, ulong plain)
    {
        var lines = work.Turn.Lines;
        IndexEntry[] entries = [];
        ulong neighbours = 0;
        for (ulong rest = plain; rest != 0; rest &= rest - 1)
        {
            var own = index.EntriesOf(lines[first + Bits.Lowest(rest)]);
            if (own != entries)
            {
                Touch(entries, work, neighbours);
                entries = own;
                neighbours = 0;
            }
            neighbours |= rest & (0 - rest);
        }
        Touch(entries, work, neighbours);
    }

    private static void Touch(IndexEntry[] entries, Workspace work, ulong bits)
    {
        foreach (ref readonly var entry in entries.AsSpan())
        {
            ulong matching = entry.Check is null ? bits : Matching(entry.Check, work, bits);
            if (matching != 0)
                work.Touch(entry.Rank, matching, entry.Roles);
        }
    }

    private static ulong Matching(ILineFilter check, Workspace work, ulong bits)
    {
        ulong matching = 0;
        for (ulong rest = bits; rest != 0; rest &= rest - 1)
        {
            if (check.Matches(work.Turn.Lines[work.Block.First + Bits.Lowest(rest)]))
                matching |= rest & (0 - rest);
        }
        return matching;
    }

    private static void ByItsOwnFacts(CompiledProgram program, Workspace work, in MergedLine line, int place)
    {
        foreach (ref readonly var entry in program.Index.Always.AsSpan())
        {
            if (entry.Check is null ? line.Kind == LineKind.Goods : entry.Check.Matches(line))
                work.Touch(entry.Rank, place, entry.Roles);
        }
        Ask(program.Index.Terms.OfSku(line.SkuIn(program.Catalog)), work, line, place);
        if (line.Item > 0)
            AskByFacts(program, program.Catalog!.At(line.Item).Facts, work, line, place);
        if (line.Details is not null)
            AskByFacts(program, line.Details.Facts, work, line, place);
    }

    private static void AskByFacts(
        CompiledProgram program,
        ItemFacts facts,
        Workspace work,
        in MergedLine line,
        int place
    )
    {
        var terms = program.Index.Terms;
        foreach (string category in facts.Categories)
        {
            string level = category;
            do
            {
                Ask(terms.OfCategory(level), work, line, place);
            } while (LineFacts.TryParent(program.Catalog, level, out level));
        }
        if (facts.Brand is not null)
            Ask(terms.OfBrand(facts.Brand), work, line, place);
        foreach (string tag in facts.Tags)
            Ask(terms.OfTag(tag), work, line, place);
        foreach (var attribute in facts.Attributes)
            Ask(terms.OfAttribute(attribute.Key), work, line, place);
    }

    private static void Ask(RuleRole[] roles, Workspace work, in MergedLine line, int place)
    {
        foreach (var role in roles)
        {
            if (role.Matches(line))
                work.Touch(role.Rank, place, role.Role);
        }
    }

    private static void VisitOpenCards(CompiledProgram program, StateCore? state, Workspace work)
    {
        if (state is null)
            return;
        var slots = state.Layout.Slots;
        for (int i = 0; i < state.Count; i++)
        {
            ref readonly var slot = ref slots[StateCore.SlotOf(state.Keys[i])];
            if (slot.IsCard)
                work.Visit(slot.Rule);
            else if (slot.IsCoupons && StateCore.PeriodOf(state.Keys[i]) >= work.Turn.Now.Day)
                VisitWithLines(program, work, slot.Rule);
        }
    }

    /// <summary>Visits a rule whose coupon may come off the sale. Most such rules are touched by their lines anyway.</summary>
    private static void VisitWithLines(CompiledProgram program, Workspace work, int rank)
    {
        if (!work.Visit(rank) || !program.Kernels[rank].Rule.OnEnrolmentOnly)
            return;
        foreach (var rule in program.OnEnrolment)
        {
            if (rule.Rank == rank)
                TouchTargets(rule, work);
        }
    }

    private static void VisitOnEnrolment(CompiledProgram program, Workspace work)
    {
        foreach (var rule in program.OnEnrolment)
        {
            // An open coupon has visited it before.
            if (work.Visit(rule.Rank))
                TouchTargets(rule, work);
        }
    }

    private static void TouchTargets(in EnrolmentRole rule, Workspace work)
    {
        var turn = work.Turn;
        for (int i = 0; rule.Targets is not null && i < turn.LineCount; i++)
        {
            if (rule.Targets.Matches(turn.Lines[i]))
                work.Touch(rule.Rank, i, LineRoles.Target);
        }
    }

    private static void VisitOnRequest(CompiledProgram program, Workspace work)
    {
        var turn = work.Turn;
        var requests = turn.Header.Details.Redemptions;
        for (int i = 0; i < requests.Count; i++)
        {
            // Admission has seen to it that there is such a rule.
            var rule = (RedemptionKernel)program.Ranks.Find(requests[i].RuleId)!;
            work.Visit(rule.Rank);
            for (int line = 0; line < turn.LineCount; line++)
            {
                if (rule.Targets.Matches(turn.Lines[line]))
                    work.Touch(rule.Rank, line, LineRoles.Target);
            }
        }
    }

    private static void SortByRank(Workspace work)
    {
        var visited = work.Visited;
        int count = work.VisitedCount;
        if (count > 24)
        {
            Array.Sort(visited, 0, count);
            return;
        }
        for (int i = 1; i < count; i++)
        {
            int moving = visited[i];
            int place = i;
            for (; place > 0 && visited[place - 1] > moving; place--)
                visited[place] = visited[place - 1];
            visited[place] = moving;
        }
    }
}
