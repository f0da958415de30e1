using System.Globalization;
using Loyalty.Rules.Diagnostics;
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
            var said = (one.Sale ?? one.Enrolment)!;
            at = said.At ?? (steps.Count == 0 ? at : MinuteAfter(at));
            CheckMember(reader, draft, said);
            if (one.Enrolment is not null)
                said.Details.Enrol();
            var sale = ToSale(reader, plan, said, at, steps.Count + 1);
            var expectation = Complete(reader, one, said, sale);
            steps.Add(
                new Step(steps.Count + 1, document.LineOf(reader.Tree[one.Node].Start), one.Note, sale, expectation)
            );
        }
        var members = new Dictionary<string, MemberState>(StringComparer.Ordinal);
        foreach (var member in draft.Members ?? [])
        {
            if (
                MemberStart.Build(reader, context, plan, member.Key, member.Value, steps[0].Sale.Header.At) is { } state
            )
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

    private static void CheckMember(DocumentReader reader, ScenarioDraft draft, SaleDraft said)
    {
        if (said.Member is not { } member || draft.Members is not { } members)
            return;
        string[] names = [.. members.Select(one => one.Key)];
        if (Array.IndexOf(names, member.Value) < 0)
            reader.Report(
                ScenarioCodes.UnknownMember,
                member.Node,
                Quoted.Of(member.Value),
                Spelling.DidYouMean(member.Value, names)
            );
    }

    private static Transaction ToSale(
        DocumentReader reader,
        LoyaltyPlan plan,
        SaleDraft said,
        DateTimeOffset at,
        int number
    )
    {
        string id = said.Id ?? "step-" + number.ToString(CultureInfo.InvariantCulture);
        var header = new SaleHeader(id, at, plan.Program.Currency, said.Member?.Value, said.Details.Build());
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

    /// <summary>Adds what could not be said before the sale was known.</summary>
    private static Expectation Complete(DocumentReader reader, StepDraft step, SaleDraft said, Transaction sale)
    {
        var draft = step.Expect;
        if (said.Member is null)
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
        return draft.Expectation;
    }
}
