using System.Globalization;
using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Journeys;
using Loyalty.Rules.Json.Forms;
using Loyalty.Rules.Testing.Expectations;
using Loyalty.Rules.Testing.Steps;

namespace Loyalty.Rules.Testing.Documents;

/// <summary>Makes of what a scenario says what can be played: states, sales with their times and amounts. Reports what does not fit together.</summary>
internal static class PlayBuilder
{
    // Far more than a sale can be; the product of two stays exact.
    private const long Most = 10_000_000_000_000;

    private static readonly DateTimeOffset FirstStep = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    internal static Play Build(
        DocumentReader reader,
        ScenarioContext context,
        CaseDocument document,
        ScenarioDraft draft,
        LoyaltyPlan plan
    )
    {
        var steps = new List<Step>();
        var at = FirstStep;
        foreach (var one in draft.Steps)
        {
            at = one.At ?? (steps.Count == 0 ? at : MinuteAfter(at));
            CheckMember(reader, draft, one, steps);
            var happening = HappeningOf(reader, draft, plan, one, at, steps);
            Complete(reader, one, happening);
            steps.Add(
                new Step(
                    steps.Count + 1,
                    document.LineOf(reader.Tree[one.Node].Start),
                    one.Note,
                    happening,
                    one.Expect.Expectation
                )
            );
        }
        var members = new Dictionary<string, MemberState>(StringComparer.Ordinal);
        foreach (var member in draft.Members ?? [])
        {
            if (MemberStart.Build(reader, context, plan, member.Key, member.Value, steps[0].Happening.At) is { } state)
                members[member.Key] = state;
        }
        int[] lines = [.. steps.SelectMany(step => step.Expectation.Lines).Select(one => one.Node).Where(n => n >= 0)];
        var lineOf = lines.Distinct().ToDictionary(node => node, node => document.LineOf(Place(reader, node)));
        return new Play(document.Title, plan, members, [.. steps], lineOf);
    }

    private static DateTimeOffset MinuteAfter(DateTimeOffset at) =>
        at.Year < DateTime.MaxValue.Year ? at.AddMinutes(1) : at;

    /// <summary>A property is pointed at by its name.</summary>
    private static int Place(DocumentReader reader, int node) =>
        reader.Tree.IsProperty(node) ? reader.Tree[node].Label : reader.Tree[node].Start;

    /// <summary>A member must be one of those that are listed, or, for whom time passes, one of whom something was told.</summary>
    private static void CheckMember(DocumentReader reader, ScenarioDraft draft, StepDraft said, List<Step> before)
    {
        if (said.Member is not { } member || (draft.Members is null && said.Tick is null))
            return;
        var names = draft.Members?.Select(one => one.Key).ToList() ?? MembersSoFar(draft, before);
        if (!names.Contains(member.Value))
            reader.Report(
                draft.Members is null ? ScenarioCodes.NobodyYet : ScenarioCodes.UnknownMember,
                member.Node,
                Quoted.Of(member.Value),
                Spelling.DidYouMean(member.Value, names)
            );
    }

    private static Happening HappeningOf(
        DocumentReader reader,
        ScenarioDraft draft,
        LoyaltyPlan plan,
        StepDraft said,
        DateTimeOffset at,
        List<Step> before
    )
    {
        int number = before.Count + 1;
        if (said.Event is { } happened)
        {
            CheckJourney(reader, plan, happened.Node, "event");
            return new EventHappening(
                happened.Member!.Value.Value,
                new JourneyEvent(
                    happened.Id ?? IdOf(number),
                    happened.Event,
                    at,
                    happened.Value,
                    AttributesOf(reader, plan, happened)
                )
            );
        }
        if (said.Entry is { } entry)
        {
            CheckJourney(reader, plan, entry.Node, "enter");
            return new EntryHappening(entry.Member!.Value.Value, at, AttributesOf(reader, plan, entry));
        }
        if (said.Tick is { } tick)
        {
            CheckJourney(reader, plan, tick.Node, "tick");
            var known = MembersSoFar(draft, before);
            string? member = tick.Member?.Value ?? (known.Count == 1 ? known[0] : null);
            TickCheck.Check(reader, tick, at, member, before);
            return new TickHappening(at, member, tick.Zone?.Value);
        }
        if (said.Enrolment is { } enrolment)
            enrolment.Details.Enrol();
        return new SaleHappening(ToSale(reader, plan, (said.Sale ?? said.Enrolment)!, at, number));
    }

    /// <summary>What is known of the member; the journey leaves alone what it does not declare, so that a slip would not be seen.</summary>
    private static List<KeyValuePair<string, string>> AttributesOf(
        DocumentReader reader,
        LoyaltyPlan plan,
        EventDraft said
    )
    {
        var declared = plan.Journey?.Journey.Attributes;
        foreach (var one in said.Attributes)
        {
            if (declared is not null && !declared.Contains(one.Key, StringComparer.Ordinal))
                reader.ReportName(
                    ScenarioCodes.UnknownAttribute,
                    one.Value.Node,
                    Quoted.Of(one.Key),
                    Spelling.DidYouMean(one.Key, declared)
                );
        }
        return [.. said.Attributes.Select(one => new KeyValuePair<string, string>(one.Key, one.Value.Value))];
    }

    private static void CheckJourney(DocumentReader reader, LoyaltyPlan plan, int node, string kind)
    {
        if (plan.Journey is null)
            reader.ReportName(ScenarioCodes.NoJourney, node, kind);
    }

    private static List<string> MembersSoFar(ScenarioDraft draft, List<Step> before) =>
        [
            .. (draft.Members ?? [])
                .Select(one => one.Key)
                .Concat(before.Select(step => step.Happening.Member).OfType<string>())
                .Distinct(StringComparer.Ordinal),
        ];

    private static string IdOf(int number) => "step-" + number.ToString(CultureInfo.InvariantCulture);

    private static Transaction ToSale(
        DocumentReader reader,
        LoyaltyPlan plan,
        SaleDraft said,
        DateTimeOffset at,
        int number
    )
    {
        var header = new SaleHeader(
            said.Id ?? IdOf(number),
            at,
            plan.Program.Currency,
            said.Member?.Value,
            said.Details.Build()
        );
        return new Transaction(header, [.. said.Lines.Select(line => line.Build(AmountOf(reader, plan, line)))]);
    }

    private static long AmountOf(DocumentReader reader, LoyaltyPlan plan, SaleLineDraft line)
    {
        if (line.Amount is { } amount)
            return amount;
        long? price = line.Price;
        if (price is null && plan.Catalog is { } catalog && catalog.TryGet(line.Sku.AsSpan(), out var key))
            price = catalog.ItemOf(key).Price;
        if (price is not { } unit)
        {
            reader.Report(
                ScenarioCodes.NoAmount,
                line.Node,
                plan.Catalog is null
                    ? "the scenario has no catalog"
                    : "the catalog has no price of " + Quoted.Of(line.Sku),
                UnknownItems.Meant(plan.Catalog, line.Sku)
            );
            return 0;
        }
        decimal exact = (decimal)unit / Quantity.PerUnit;
        bool fits = unit < Most && Math.Abs(line.Quantity.Thousandths) < Most;
        if (fits && (exact *= line.Quantity.Thousandths) == decimal.Truncate(exact) && Math.Abs(exact) < Most)
            return (long)exact;
        reader.Report(
            ScenarioCodes.InexactPrice,
            line.Node,
            line.Quantity,
            new Money(unit, plan.Program.Currency),
            plan.Program.Currency
        );
        return 0;
    }

    /// <summary>Adds what could not be said before it was known what happens, and reports what cannot be expected of it.</summary>
    private static void Complete(DocumentReader reader, StepDraft step, Happening happening)
    {
        CheckSent(reader, step, happening);
        if (happening is SaleHappening sale)
            CompleteSale(reader, step, sale.Sale);
        else
            CheckOthers(reader, step, happening);
    }

    /// <summary>What is expected under a name, or -1.</summary>
    private static int Expected(DocumentReader reader, StepDraft step, ReadOnlySpan<byte> name)
    {
        int expect = reader.Find(step.Node, "expect"u8);
        return expect < 0 ? -1 : reader.Find(expect, name);
    }

    private static void CheckSent(DocumentReader reader, StepDraft step, Happening happening)
    {
        int sent = Expected(reader, step, "sent"u8);
        if (sent >= 0 && happening is not TickHappening)
            reader.ReportName(ScenarioCodes.SentAsTimePasses, sent);
    }

    private static void CheckOthers(DocumentReader reader, StepDraft step, Happening happening)
    {
        int expect = reader.Find(step.Node, "expect"u8);
        if (expect < 0)
            return;
        for (int child = reader.Tree.FirstChild(expect); child >= 0; child = reader.Tree.NextSibling(child))
        {
            string name = reader.Tree.Name(child);
            if (name != "answer" && !step.Expect.OfMember.Exists(one => one.Value == name))
                reader.ReportName(ScenarioCodes.NotOfAStep, child, name);
        }
        if (happening.Member is not null)
            return;
        foreach (var one in step.Expect.OfMember)
            reader.ReportName(ScenarioCodes.SeveralMembers, one.Node, "all members", one.Value);
    }

    private static void CompleteSale(DocumentReader reader, StepDraft step, Transaction sale)
    {
        var draft = step.Expect;
        int answer = Expected(reader, step, "answer"u8);
        if (answer >= 0)
            reader.ReportName(ScenarioCodes.AnswerOfASale, answer);
        if (sale.Header.MemberId is null)
        {
            foreach (var one in draft.OfMember)
                reader.ReportName(ScenarioCodes.GuestHasNone, one.Node, one.Value);
        }
        string[] lines = [.. Enumerable.Range(0, sale.Lines.Count).Select(line => StepResult.IdOf(sale, line))];
        foreach (var pair in draft.DiscountByLine)
        {
            if (Array.IndexOf(lines, pair.Key) < 0)
                reader.ReportName(
                    ScenarioCodes.UnknownLine,
                    pair.Value.Node,
                    Quoted.Of(pair.Key),
                    lines.Length == 0 ? "none" : Quoted.Of(lines)
                );
            draft.Add(pair.Value.Node, SaleChecks.DiscountOfLine(pair.Key, pair.Value.Value));
        }
        foreach (var text in draft.Receipt)
            draft.Add(text.Node, WordChecks.Receipt(text.Value, draft.Language));
    }
}
