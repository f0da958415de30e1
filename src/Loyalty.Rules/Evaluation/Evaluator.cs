using Loyalty.Rules.Compilation;
using Loyalty.Rules.Journeys;
using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Evaluation;

/// <summary>
/// Decides a sale: admit, classify, then rule by rule propose, arbitrate, settle; allocate and tell. A pure function of program, sale and state;
/// everything it needs on its way stands in the workspace, so that it allocates nothing.
/// </summary>
internal static class Evaluator
{
    internal static Admission Decide(
        CompiledProgram program,
        in SaleView sale,
        StateCore? state,
        JourneyRecord? journey,
        Workspace work,
        DecisionRecord record,
        int alsoVisit = -1
    )
    {
        work.Journey?.Clear();
        var admission = DecideAnew(program, sale, state, journey, work, record, alsoVisit);
        if (!admission.IsAccepted)
            work.Journey?.Clear();
        return admission;
    }

    private static Admission DecideAnew(
        CompiledProgram program,
        in SaleView sale,
        StateCore? state,
        JourneyRecord? journey,
        Workspace work,
        DecisionRecord record,
        int alsoVisit
    )
    {
        record.Clear();
        record.Header = sale.Header;
        record.StateVersion = state?.Version ?? -1;
        record.ProgramFingerprint = program.Layout.Fingerprint;
        record.Admission = Admit(program, sale, state, journey, work, record);
        if (!record.Admission.IsAccepted)
            return record.Repeat();
        var turn = work.Turn;
        Enrol(program, turn);
        CountPurchase(program, turn);
        Classifier.Classify(program, work, alsoVisit);
        if (sale.Header.Details.Redemptions.Count == 0)
            DecideRules(program, work, record);
        else if (!Redemptions.Decide(program, work, record))
            return record.Admission;
        PartAllocation.Write(work, sale.Lines, record);
        if (sale.Header.Details.Training)
        {
            record.PostingCount = 0;
            work.Journey?.Clear();
        }
        else if (state is not null && Overflows(record, state, AdvanceJourney(program, work, record)))
            return Refuse(record, new Admission(AdmissionStatus.Refused, Refusal.Overflow));
        return record.Admission;
    }

    /// <summary>Lets every touched rule have its turn, once.</summary>
    internal static void DecideRules(CompiledProgram program, Workspace work, DecisionRecord record)
    {
        work.StartPass();
        if (program.Choices is not null || program.Program.MarginGuard is not null)
        {
            ChosenRules.Decide(program, work, record);
            return;
        }
        for (int i = 0; i < work.VisitedCount; i++)
            Decide(program.Kernels[work.Visited[i]], work, record);
    }

    private static Admission Admit(
        CompiledProgram program,
        in SaleView sale,
        StateCore? state,
        JourneyRecord? journey,
        Workspace work,
        DecisionRecord record
    )
    {
        var refusal = SaleAdmission.Check(program, sale, state);
        if (refusal != Refusal.None)
            return new Admission(AdmissionStatus.Refused, refusal);
        work.Begin(program, sale.Lines.Length);
        var admission = SaleReader.Read(program, sale, work, record);
        if (!admission.IsAccepted)
            return admission;
        if (state is not null)
            admission = SaleAdmission.Once(sale.Header, state, record.BodyHash);
        if (!admission.IsAccepted)
            return admission;
        var now = program.Calendar.At(sale.Header.At.UtcTicks, ref work.ZoneHint);
        record.BusinessDay = now.Day;
        work.Turn.Begin(state, now, record);
        if (program.Journey is { } plan && state is not null)
        {
            admission = work.BeginJourney().Begin(plan, state.MemberId, journey, sale.Header);
            if (!admission.IsAccepted)
                return admission.Status == AdmissionStatus.Refused ? Refuse(record, admission) : admission;
            work.Turn.Phases = work.Journey!.Phases;
        }
        if (program.ReadsWholeUnits)
            WeighedLines.Read(work.Turn);
        if (program.ReadsCosts)
            LineCosts.Read(program.Catalog, sale.Lines, work);
        return admission;
    }

    private static void Enrol(CompiledProgram program, RuleTurn turn)
    {
        if (!turn.Header.Details.Enrol || turn.State is null || turn.Counter(program.EnrolmentSlot) != 0)
            return;
        turn.Joins = true;
        long seconds = (turn.Ticks / TimeSpan.TicksPerSecond) - 62_135_596_800;
        turn.Post(PostingAccount.Enrolment, null, program.EnrolmentSlot, 0, Math.Max(1, seconds));
    }

    private static void CountPurchase(CompiledProgram program, RuleTurn turn)
    {
        if (turn.State is null || !HasGoods(turn))
            return;
        long before = turn.Counter(program.PurchasesSlot);
        turn.IsPurchase(before + 1);
        turn.Post(PostingAccount.Purchases, null, program.PurchasesSlot, before, before + 1);
    }

    private static bool HasGoods(RuleTurn turn)
    {
        for (int i = 0; i < turn.LineCount; i++)
        {
            if (turn.Lines[i].Kind == LineKind.Goods && !turn.Lines[i].IsGift)
                return true;
        }
        return false;
    }

    private static void Decide(RuleKernel kernel, Workspace work, DecisionRecord record)
    {
        if (!RuleSteps.Passes(kernel, work, record))
            return;
        RuleSteps.Ask(kernel, work, record);
        RuleSteps.Finish(kernel, work, record);
    }

    /// <summary>Lets the member's journey take what was decided.</summary>
    /// <returns>The points that its steps give for later.</returns>
    private static long AdvanceJourney(CompiledProgram program, Workspace work, DecisionRecord record)
    {
        if (work.Journey is not { IsOpen: true } journey)
            return 0;
        RaisedBySale.Raise(program, work, record, journey);
        return journey.Finish(record, program.Layout.PointUnit);
    }

    private static bool Overflows(DecisionRecord record, StateCore state, long later)
    {
        for (int i = 0; i < record.PostingCount; i++)
        {
            if (record.Postings[i].After > StateCore.MostOfAnything)
                return true;
        }
        if (later > StateCore.MostOfAnything || record.Points > StateCore.MostOfAnything)
            return true;
        return record.Points + later > 0 && record.Points + later > StateCore.MostOfAnything - state.Lots.Balance;
    }

    internal static Admission Refuse(DecisionRecord record, Admission admission)
    {
        long total = record.Total;
        record.Clear();
        record.Total = total;
        return record.Admission = admission;
    }
}
