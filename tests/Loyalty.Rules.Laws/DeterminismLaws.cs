using System.Globalization;
using Loyalty.Rules.Laws.Generators;
using Xunit.Abstractions;

namespace Loyalty.Rules.Laws;

/// <summary>The same sale is decided the same: in any culture, on any thread, in any order of lines and of rules, looked at once or twice.</summary>
public sealed class DeterminismLaws(ITestOutputHelper output)
{
    private static readonly string[] Cultures = ["tr-TR", "ar-SA", "th-TH", "vi-VN", "de-DE"];

    [Fact]
    public void Law16_CulturesAndThreads_ChangeNothing() =>
        new Law(output)
            .Meets(500, "an award")
            .Holds(
                Worlds.Any(),
                16,
                (world, tally) =>
                {
                    string expected = Text(world, world.Plan);
                    tally.Meet(expected.Contains("award "), "an award");
                    var before = CultureInfo.CurrentCulture;
                    try
                    {
                        foreach (string culture in Cultures)
                        {
                            CultureInfo.CurrentCulture = new CultureInfo(culture);
                            DecisionText.AssertSame(expected, Text(world, world.Compile(world.Program)));
                        }
                    }
                    finally
                    {
                        CultureInfo.CurrentCulture = before;
                    }
                    Parallel.For(0, 4, _ => DecisionText.AssertSame(expected, Text(world, world.Plan)));
                }
            );

    [Fact]
    public void Law17And23_LookingTwice_ChangesNeitherSaleNorState() =>
        new Law(output)
            .Meets(500, "an award")
            .Holds(
                Worlds.Any(),
                17,
                (world, tally) =>
                    world.Walk(
                        (sale, before, decision) =>
                        {
                            string texts = Dump.Of(sale.Header) + Dump.Of(sale.Lines) + Dump.Of(before);
                            tally.Meet(decision.Awards.Count > 0, "an award");
                            foreach (var rule in world.Program.Rules)
                                world.Plan.Explain(rule.Id, sale, before);
                            var again = before is null ? world.Plan.Evaluate(sale) : world.Plan.Evaluate(sale, before);
                            DecisionText.AssertSame(DecisionText.Of(decision), DecisionText.Of(again));
                            Assert.Equal(decision.NextState, again.NextState);
                            Assert.Equal(texts, Dump.Of(sale.Header) + Dump.Of(sale.Lines) + Dump.Of(before));
                        }
                    )
            );

    [Fact]
    public void Law18And94_LinesInAnyOrder_DecideTheSame() =>
        new Law(output)
            .Meets(170, "an award over several lines")
            .Holds(
                Worlds.Any(4),
                18,
                (world, tally) =>
                    world.Walk(
                        (sale, before, _) =>
                        {
                            var lines = sale.Lines.Select((line, place) => WithId(line, "L" + place)).ToList();
                            var order = new Dice(lines.Count + sale.Id.Length).Shuffled([
                                .. Enumerable.Range(0, lines.Count),
                            ]);
                            var straight = Decide(world, new Transaction(sale.Header, [.. lines]), before);
                            var shuffled = Decide(
                                world,
                                new Transaction(sale.Header, [.. order.Select(i => lines[i])]),
                                before
                            );
                            // Which of several refused lines is named depends on their order.
                            if (!straight.Admission.IsAccepted)
                            {
                                Assert.Equal(straight.Admission.Status, shuffled.Admission.Status);
                                return;
                            }
                            tally.Meet(straight.LineDiscounts.Count > 1, "an award over several lines");
                            DecisionText.AssertSame(
                                DecisionText.WithoutLines(straight),
                                DecisionText.WithoutLines(shuffled)
                            );
                            Assert.Equal(Parts(straight, place => place), Parts(shuffled, place => order[place]));
                        }
                    )
            );

    [Fact]
    public void Law20And94_SplittingALine_DecidesTheSame() =>
        new Law(output)
            .Meets(200, "a split line with a discount")
            .Holds(
                Worlds.Any(4),
                20,
                (world, tally) =>
                    world.Walk(
                        (sale, before, decision) =>
                        {
                            var split = sale.Lines.SelectMany(line => Split(line)).ToList();
                            if (split.Count == sale.Lines.Count || !decision.Admission.IsAccepted)
                                return;
                            tally.Meet(decision.LineDiscounts.Count > 0, "a split line with a discount");
                            var other = Decide(world, new Transaction(sale.Header, [.. split]), before);
                            DecisionText.AssertSame(
                                DecisionText.WithoutLines(decision),
                                DecisionText.WithoutLines(other)
                            );
                            Assert.Equal(decision.Record.BodyHash, other.Record.BodyHash);
                            Assert.Equal(
                                decision.LineDiscounts.Sum(part => part.Amount),
                                other.LineDiscounts.Sum(part => part.Amount)
                            );
                        }
                    )
            );

    [Fact]
    public void Law19_RulesInAnyOrderOfTheDocument_DecideTheSame() =>
        new Law(output)
            .Meets(500, "several rules that give")
            .Holds(
                Worlds.Any(),
                19,
                (world, tally) =>
                {
                    var rules = new Dice(world.Program.Rules.Count).Shuffled(world.Program.Rules);
                    var other = world.Compile(Worlds.WithRules(world.Program, rules));
                    string expected = Text(world, world.Plan);
                    tally.Meet(world.Program.Rules.Count > 1 && expected.Contains("award "), "several rules that give");
                    DecisionText.AssertSame(expected, Text(world, other));
                }
            );

    private static Decision Decide(World world, Transaction sale, MemberState? state) =>
        state is null ? world.Plan.Evaluate(sale) : world.Plan.Evaluate(sale, state);

    private static string Text(World world, LoyaltyPlan plan)
    {
        var texts = new List<string>();
        world.Walk(plan, (_, _, decision) => texts.Add(DecisionText.Of(decision)));
        return string.Concat(texts);
    }

    private static List<(int Award, int Line, long Amount)> Parts(Decision decision, Func<int, int> place) =>
        [
            .. decision
                .LineDiscounts.Select(part => (part.Award, Line: place(part.Line), part.Amount))
                .GroupBy(part => (part.Award, part.Line))
                .Select(group => (group.Key.Award, group.Key.Line, group.Sum(part => part.Amount)))
                .OrderBy(part => part.Award)
                .ThenBy(part => part.Line),
        ];

    /// <summary>A line of several units as one of one unit and the rest, if that keeps its exact price.</summary>
    private static IEnumerable<Line> Split(Line line)
    {
        long quantity = line.Quantity.Thousandths;
        long first = 1000;
        // What a whole line cost is said of a whole line.
        if (quantity <= first || line.Amount * first % quantity != 0 || line.Details?.Cost is not null)
            return [line];
        long amount = line.Amount * first / quantity;
        // What the whole line cost is said once.
        var rest = line.Details?.Cost is null ? line.Details : WithoutCost(line.Details);
        return
        [
            WithParts(line, first, amount, line.Details),
            WithParts(line, quantity - first, line.Amount - amount, rest),
        ];
    }

    private static LineDetails WithoutCost(LineDetails details)
    {
        var other = new LineDetailsBuilder().Kind(details.Kind).Cost(0).TillDiscount(details.TillDiscount);
        foreach (string category in details.Categories)
            other.Category(category);
        foreach (string tag in details.Tags)
            other.Tag(tag);
        if (details.NotDiscountable)
            other.NotDiscountable();
        if (details.GrantedBy is not null)
            other.GrantedBy(details.GrantedBy);
        if (details.Weighed is { } weighed)
            other.Weighed(weighed);
        if (details.ParentId is not null)
            other.Parent(details.ParentId);
        if (details.Brand is not null)
            other.Brand(details.Brand);
        foreach (var attribute in details.Attributes)
            other.Attribute(attribute.Key, attribute.Value);
        return other.Build();
    }

    private static Line WithParts(in Line line, long thousandths, long amount, LineDetails? details) =>
        line.Item.HasValue
            ? new Line(line.Item, Quantity.FromThousandths(thousandths), amount, details)
            : new Line(line.Sku!, Quantity.FromThousandths(thousandths), amount, details);

    private static Line WithId(in Line line, string id) =>
        line.Item.HasValue
            ? new Line(line.Item, line.Quantity, line.Amount, line.Details, id)
            : new Line(line.Sku!, line.Quantity, line.Amount, line.Details, id);
}
