using System.Globalization;
using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.Custom;
using static Loyalty.Rules.Tests.Goods;

namespace Loyalty.Rules.Tests.Json;

/// <summary>A program whose members have every account, tests/schema/good/program.every-account.json, and the histories of two of them.</summary>
internal static class EveryAccount
{
    private static readonly LoyaltyProgram Program = LoyaltyProgram.Parse(
        File.ReadAllText(RepositoryRoot.Combine("tests/schema/good/program.every-account.json"))
    );

    public static LoyaltyPlan Plan { get; } = PlanOf(Program);

    /// <summary>The same program with its rules in the opposite order.</summary>
    public static LoyaltyPlan Reversed { get; } = PlanOf(ReversedProgram());

    /// <summary>Sixteen sales of Ann, some of them on the same day, one of them training.</summary>
    public static IReadOnlyList<Transaction> Sales { get; } = [.. Enumerable.Range(0, 16).Select(Sale)];

    /// <summary>Each decision on the sales of Ann, in order.</summary>
    public static IReadOnlyList<Decision> Decisions(LoyaltyPlan plan)
    {
        var decisions = new List<Decision>();
        var state = plan.NewMember("ann");
        foreach (var sale in Sales)
        {
            var decision = plan.Evaluate(sale, state);
            Assert.True(decision.Admission.IsAccepted);
            decisions.Add(decision);
            state = decision.NextState!;
        }
        return decisions;
    }

    public static MemberState BeforeSale13 { get; } = Decisions(Plan)[12].NextState!;

    public static MemberState Ann { get; } = Decisions(Plan)[Sales.Count - 1].NextState!;

    /// <summary>The last sale but two, without a member.</summary>
    public static Transaction GuestSale { get; } =
        new(
            new SaleHeader("guest", Sales[13].Header.At, Currency.Parse("USD"), null, Sales[13].Header.Details),
            [.. Sales[13].Lines]
        );

    /// <summary>A sale whose second line is a return.</summary>
    public static Transaction RefusedSale { get; } = new(Sales[13].Header, [Sales[13].Lines[0], Each("tea", -1, 199)]);

    private static Transaction Sale(int number)
    {
        var details = new SaleDetailsBuilder().Store("corner").Enrol(number == 1).Training(number == 6);
        var at = new DateTimeOffset(2026, 5, 30, 12, 30, 0, TimeSpan.FromHours(-4)).AddHours(17 * number);
        var header = new SaleHeader(
            "sale-" + number.ToString(CultureInfo.InvariantCulture),
            at.AddTicks(number == 15 ? 1_234_567 : 0),
            Currency.Parse("USD"),
            "ann",
            details.Build()
        );
        return new Transaction(
            header,
            [
                Each("vanilla", 3 + number, 225, line => line.Category("cone")),
                Each("sundae", 1, 451),
                Each("tea", 2, 199),
            ]
        );
    }

    private static LoyaltyProgram ReversedProgram()
    {
        var builder = LoyaltyProgram
            .Create(Program.Id, Program.Currency.Code)
            .Version(Program.Version)
            .TimeZone(Program.TimeZone)
            .BusinessDayStart(TimeSpan.FromMinutes(Program.BusinessDayStart));
        builder.Rules.AddRange(Program.Rules.Reverse());
        return builder.Build();
    }

    private static LoyaltyPlan PlanOf(LoyaltyProgram program) =>
        program.Compile(
            null,
            new Dictionary<string, ICustomRewardRule>(StringComparer.Ordinal) { ["Birthday"] = new Broken() }
        );

    /// <summary>Fails with every sale.</summary>
    private sealed class Broken : ICustomRewardRule
    {
        public void Propose(in CustomTurn turn, Proposal proposal) => throw new InvalidOperationException("Broken.");
    }
}
