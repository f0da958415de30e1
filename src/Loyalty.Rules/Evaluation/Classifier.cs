using Loyalty.Rules.Compilation;
using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Evaluation;

/// <summary>Finds the rules that a sale touches: by its lines, by the member's open cards, by a request to enrol.</summary>
internal static class Classifier
{
    internal static void Classify(CompiledProgram program, Workspace work, int alsoVisit)
    {
        var turn = work.Turn;
        for (int first = 0; first < turn.LineCount; first += TouchedBlock.Size)
            ClassifyBlock(program, work, first, Math.Min(turn.LineCount, first + TouchedBlock.Size));
        VisitOpenCards(turn.State, work);
        if (turn.Header.Details.Enrol)
            VisitOnEnrolment(program, work);
        if (alsoVisit >= 0)
            work.Visit(alsoVisit);
        SortByRank(work);
    }

    /// <summary>Neighbours of one class, such as cones of all flavours, touch their rules together.</summary>
    private static void ClassifyBlock(CompiledProgram program, Workspace work, int first, int end)
    {
        var index = program.Index;
        var lines = work.Turn.Lines;
        var block = new ClassifiedBlock { First = first };
        ulong goods = 0;
        ulong neighbours = 0;
        var entries = Array.Empty<IndexEntry>();
        for (int i = first; i < end; i++)
        {
            ref readonly var line = ref lines[i];
            ulong bit = 1UL << i;
            if (line.Discountable)
                block.Discountable |= bit;
            if (line.IsOrdinary)
                goods |= bit;
            if ((line.Traits & (LineTraits.Ordinary | LineTraits.HasOwnFacts)) != LineTraits.Ordinary)
            {
                if (!line.IsGift)
                    ByItsOwnFacts(program, work, line, i);
                continue;
            }
            block.Plain |= bit;
            var own = index.EntriesOf(line);
            if (own != entries)
            {
                Touch(entries, work, block, neighbours);
                entries = own;
                neighbours = 0;
            }
            neighbours |= bit;
        }
        Touch(entries, work, block, neighbours);
        Touch(index.Always, work, block, block.Plain);
        Touch(index.OnEverything, work, block, goods);
    }

    private static void Touch(IndexEntry[] entries, Workspace work, in ClassifiedBlock block, ulong bits)
    {
        if (bits == 0)
            return;
        foreach (ref readonly var entry in entries.AsSpan())
        {
            ulong matching = entry.Check is null ? bits : Matching(entry.Check, work.Turn.Lines, block.First, bits);
            if (matching != 0)
                work.Touch(entry.Rank, block.First, matching, entry.Roles, block.Discountable);
        }
    }

    private static ulong Matching(ILineFilter check, MergedLine[] lines, int first, ulong bits)
    {
        ulong matching = 0;
        for (ulong rest = bits; rest != 0; rest &= rest - 1)
        {
            if (check.Matches(lines[first + Bits.Lowest(rest)]))
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

    private static void VisitOpenCards(StateCore? state, Workspace work)
    {
        if (state is null)
            return;
        var slots = state.Layout.Slots;
        for (int i = 0; i < state.Count; i++)
        {
            ref readonly var slot = ref slots[StateCore.SlotOf(state.Keys[i])];
            if (slot.IsCard)
                work.Visit(slot.Rule);
        }
    }

    private static void VisitOnEnrolment(CompiledProgram program, Workspace work)
    {
        var turn = work.Turn;
        foreach (var rule in program.OnEnrolment)
        {
            work.Visit(rule.Rank);
            for (int i = 0; rule.Targets is not null && i < turn.LineCount; i++)
            {
                if (rule.Targets.Matches(turn.Lines[i]))
                    work.Touch(rule.Rank, i, LineRoles.Target);
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
