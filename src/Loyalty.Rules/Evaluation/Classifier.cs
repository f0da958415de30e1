using Loyalty.Rules.Compilation;
using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Evaluation;

/// <summary>Finds the rules that a sale touches: by its lines, by the member's open cards, by a request to enrol.</summary>
internal static class Classifier
{
    internal static void Classify(CompiledProgram program, Workspace work, int alsoVisit)
    {
        var turn = work.Turn;
        var always = program.Index.Always;
        bool goods = false;
        for (int i = 0; i < turn.LineCount; i++)
        {
            ref readonly var line = ref turn.Lines[i];
            if (line.IsGift)
                continue;
            goods |= line.IsOrdinary;
            if ((line.Traits & (LineTraits.Ordinary | LineTraits.HasOwnFacts)) == LineTraits.Ordinary)
            {
                foreach (ref readonly var entry in always.AsSpan())
                    Consider(entry, work, line, i);
                foreach (ref readonly var entry in program.Index.EntriesOf(line).AsSpan())
                    Consider(entry, work, line, i);
            }
            else
            {
                ByItsOwnFacts(program, work, line, i);
            }
        }
        if (goods)
        {
            foreach (ref readonly var entry in program.Index.OnEverything.AsSpan())
                work.TouchAllGoods(entry.Rank, entry.Roles);
        }
        VisitOpenCards(turn.State, work);
        if (turn.Header.Details.Enrol)
            VisitOnEnrolment(program, work);
        if (alsoVisit >= 0)
            work.Visit(alsoVisit);
        SortByRank(work);
    }

    private static void Consider(in IndexEntry entry, Workspace work, in MergedLine line, int place)
    {
        if (entry.Check is null || entry.Check.Matches(line))
            work.Touch(entry.Rank, place, entry.Roles);
    }

    private static void ByItsOwnFacts(CompiledProgram program, Workspace work, in MergedLine line, int place)
    {
        foreach (ref readonly var entry in program.Index.Always.AsSpan())
        {
            if (entry.Check is not null || line.Kind == LineKind.Goods)
                Consider(entry, work, line, place);
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
