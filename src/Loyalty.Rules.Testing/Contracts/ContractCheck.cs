using System.Globalization;
using Loyalty.Rules.Rewards.Custom;

namespace Loyalty.Rules.Testing.Contracts;

/// <summary>Runs the code of a program through sales, law by law.</summary>
internal sealed class ContractCheck
{
    private const int Threads = 4;

    // Calls that share something may miss each other once.
    private const int Rounds = 5;
    private const string Turkish = "tr-TR";

    private readonly LoyaltyProgram _program;
    private readonly Catalog? _catalog;
    private readonly int _seed;
    private readonly CodeWatch _watch;
    private readonly LoyaltyPlan _plan;
    private readonly LoyaltyPlan _failing;
    private readonly LoyaltyPlan _silent;

    internal ContractCheck(
        LoyaltyProgram program,
        IReadOnlyDictionary<string, ICustomRewardRule> code,
        Catalog? catalog,
        int seed,
        long mostBytes
    )
    {
        _program = program;
        _catalog = catalog;
        _seed = seed;
        _watch = new CodeWatch(mostBytes);
        _plan = program.Compile(catalog, WatchedCode.Of(code, _watch));
        _failing = program.Compile(catalog, ScriptedCode.Of(code, fails: true));
        _silent = program.Compile(catalog, ScriptedCode.Of(code, fails: false));
    }

    internal CustomRuleContractReport Run(IReadOnlyList<Line> goods, int sales)
    {
        var visits = new List<ContractVisit>();
        var drawing = new SaleDrawing(_program, _catalog, goods, new Dice(_seed));
        var state = _plan.NewMember(SaleDrawing.Member);
        long awards = 0;
        for (int i = 0; i < sales; i++)
        {
            if (SaleDrawing.BeginsAnew(i))
                state = _plan.NewMember(SaleDrawing.Member);
            var sale = drawing.Draw(i);
            var visit = new ContractVisit(sale, state, _plan.Evaluate(sale, state));
            Try(visit, drawing);
            awards += visit.Decision.Awards.Count(award => Uses(award.RuleId) is not null);
            visits.Add(visit);
            visits.Add(OfAGuest(SaleDrawing.AsGuest(sale)));
            state = visit.Decision.NextState!;
        }
        TryAll(visits);
        if (awards == 0)
            throw Broken(
                "something must be asked for",
                $"In {_watch.Calls} calls no custom rule was granted anything, so that nothing is shown. Sell what the rules look for: Goods(...), more Sales(...), or another program.",
                null
            );
        return new CustomRuleContractReport(sales, _watch.Calls, awards, _watch.MostBytes);
    }

    /// <summary>What one sale shows.</summary>
    private void Try(ContractVisit visit, SaleDrawing drawing)
    {
        var decision = visit.Decision;
        Heed(visit.Sale);
        if (decision.Faults.Count > 0 && decision.Faults[0] is var fault)
            throw Broken(
                "code never fails on a valid sale",
                $"Rule '{fault.RuleId}' failed with {fault.Type}{(fault.Exception is null ? "" : ": " + fault.Exception.Message)}",
                visit.Sale
            );
        if (GrantHonesty.WrongWith(decision, AskedBy) is { } untrue)
            throw Broken("what is granted is told as it is", untrue, visit.Sale);
        Compare(
            "the same sale gives the same decision",
            "Decided again from the same state it came otherwise. A custom rule may keep nothing between calls.",
            visit,
            Decide(visit.Sale, visit.State)
        );
        Compare(
            "the order and the splitting of lines do not matter",
            "With the same lines in another order and split it came otherwise. Read turn.Lines, and no line ids.",
            visit,
            Decide(drawing.Shuffled(visit.Sale), visit.State)
        );
        var failed = _failing.Evaluate(visit.Sale, _failing.NewMember(SaleDrawing.Member));
        var silent = _silent.Evaluate(visit.Sale, _silent.NewMember(SaleDrawing.Member));
        if (LostByAFault(silent, failed) is { } lost)
            throw Broken("a fault never loses the sale", lost, visit.Sale);
    }

    /// <summary>A sentence on what a fault changed beyond the rule that failed; null where it changed nothing.</summary>
    internal static string? LostByAFault(Decision silent, Decision failed)
    {
        string expected = DecisionText.Of(silent);
        string actual = DecisionText.Of(failed);
        return failed.Admission.IsAccepted && actual == expected
            ? null
            : "With code that throws the sale does not come as with code that asks for nothing."
                + Difference(expected, actual);
    }

    private Decision Decide(Transaction sale, MemberState? state) =>
        state is null ? _plan.Evaluate(sale) : _plan.Evaluate(sale, state);

    private ContractVisit OfAGuest(Transaction sale)
    {
        var decision = _plan.Evaluate(sale);
        Heed(sale);
        if (decision.Faults.Count > 0 && decision.Faults[0] is var fault)
            throw Broken(
                "guests are served",
                $"Without a member, rule '{fault.RuleId}' failed with {fault.Type}. Ask turn.IsGuest where a member is needed.",
                sale
            );
        if (decision.Postings.Count > 0)
            throw Broken("guests are served", "Without a member something was posted all the same.", sale);
        return new ContractVisit(sale, null, decision);
    }

    /// <summary>What all sales together show: in the opposite order, under another culture, and on several threads at once.</summary>
    private void TryAll(List<ContractVisit> visits)
    {
        for (int i = visits.Count - 1; i >= 0; i--)
            Again(
                visits[i],
                "nothing is remembered",
                "Decided after other sales it came otherwise. A custom rule may keep nothing between calls."
            );
        var (culture, language) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new CultureInfo(Turkish);
            foreach (var visit in visits)
                Again(
                    visit,
                    "the culture does not matter",
                    $"Under the culture {Turkish} it came otherwise. Compare Ordinal, and format with the invariant culture."
                );
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, language);
        }
        var broken = new CustomRuleContractException?[Threads];
        var threads = new Thread[Threads];
        _watch.IsShared = true;
        using var start = new Barrier(Threads);
        for (int thread = 0; thread < Threads; thread++)
        {
            int own = thread;
            threads[own] = new Thread(() =>
            {
                start.SignalAndWait();
                broken[own] = OnAThread(visits, own);
            });
            threads[own].Start();
        }
        foreach (var thread in threads)
            thread.Join();
        if (Array.Find(broken, one => one is not null) is { } first)
            throw first;
    }

    private CustomRuleContractException? OnAThread(List<ContractVisit> visits, int first)
    {
        try
        {
            for (int i = 0; i < visits.Count * Rounds; i++)
                Again(
                    visits[(i + (first * visits.Count / Threads)) % visits.Count],
                    CallBreach.Threads,
                    "Decided on several threads at once it came otherwise. A custom rule may keep nothing between calls."
                );
            return null;
        }
        catch (CustomRuleContractException broken)
        {
            return broken;
        }
    }

    private void Again(ContractVisit visit, string law, string says) =>
        Compare(law, says, visit, Decide(visit.Sale, visit.State));

    private void Compare(string law, string says, ContractVisit visit, Decision other)
    {
        Heed(visit.Sale);
        string text = DecisionText.Of(other);
        if (text != visit.Text)
            throw Broken(law, says + Difference(visit.Text, text), visit.Sale);
    }

    /// <summary>Tells what was seen of single calls.</summary>
    private void Heed(Transaction sale)
    {
        if (_watch.Breach is { } breach)
            throw Broken(breach.Law, breach.Says, sale);
    }

    private string? Uses(string ruleId) =>
        _program
            .Rules.OfType<CustomRule>()
            .Where(rule => string.Equals(rule.Id, ruleId, StringComparison.Ordinal))
            .Select(rule => rule.Uses)
            .FirstOrDefault();

    /// <summary>What the code of a rule asked for; null where no code decides it, or the code decides several rules.</summary>
    private SeenProposal? AskedBy(string ruleId) =>
        Uses(ruleId) is { } name && _program.Rules.OfType<CustomRule>().Count(rule => rule.Uses == name) == 1
            ? _watch.LastOf(name)
            : null;

    private static string Difference(string expected, string actual)
    {
        string[] before = expected.Split('\n');
        string[] after = actual.Split('\n');
        int line = 0;
        while (line < before.Length && line < after.Length && before[line] == after[line])
            line++;
        return $"\n  first: {(line < before.Length ? before[line] : "nothing more")}\n  then:  {(line < after.Length ? after[line] : "nothing more")}";
    }

    private CustomRuleContractException Broken(string law, string says, Transaction? sale) =>
        new(
            $"A custom rule of '{_program.Id}' breaks the law that {law}. {says}"
                + (sale is null ? "" : "\n  the sale: " + SaleDrawing.TextOf(sale))
                + FormattableString.Invariant($"\n  to see it again: Seed({_seed})"),
            law,
            _seed,
            sale
        );
}
