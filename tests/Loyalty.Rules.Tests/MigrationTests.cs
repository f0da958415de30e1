using Loyalty.Rules.Journeys;

namespace Loyalty.Rules.Tests;

/// <summary>A state goes from version to version of its program, and nothing goes silently.</summary>
public sealed class MigrationTests
{
    private static readonly DateTimeOffset Monday = new(2026, 6, 1, 15, 4, 0, TimeSpan.Zero);

    [Fact]
    public void Migrate_ToTheSameProgram_IsTheSameState()
    {
        var ann = After(Card(10), 4);

        var migrated = Plan(Card(10)).Migrate(ann);

        Assert.Same(ann, migrated.State);
        Assert.Empty(migrated.Accounts);
        Assert.False(migrated.HasLosses);
    }

    [Fact]
    public void Migrate_ToALongerCard_KeepsTheStamps()
    {
        var migrated = Plan(Card(12)).Migrate(After(Card(10), 7));

        Assert.Equal(7, migrated.State.Stamps("card"));
        Assert.Equal(["Purchases of the program: 1 kept", "Stamps of card: 7 kept"], Told(migrated));
    }

    [Fact]
    public void Migrate_ToAShorterCard_OwesWhatItCompletes()
    {
        var migrated = Plan(Card(3)).Migrate(After(Card(10), 7));

        Assert.Equal(1, migrated.State.Stamps("card"));
        Assert.Equal(2, migrated.State.OwedUnits("card"));
        Assert.Equal(
            [
                "Purchases of the program: 1 kept",
                "Stamps of card: 7 became 1 (CardIsComplete)",
                "OwedUnits of card: 0 became 2 (CardIsComplete)",
            ],
            Told(migrated)
        );
        Assert.False(migrated.HasLosses);
    }

    [Fact]
    public void Migrate_ToASmallerStamp_MakesStampsOfTheMoney()
    {
        var ann = After(MoneyCard(50_00), 1, amount: 43_21);
        Assert.Equal(0, ann.Stamps("card"));

        var migrated = Plan(MoneyCard(10_00)).Migrate(ann);

        Assert.Equal(4, migrated.State.Stamps("card"));
        Assert.Contains("StampRemainder of card: 4321 became 321 (CardIsComplete)", Told(migrated));
    }

    [Fact]
    public void Migrate_OfARuleThatIsGone_DropsItAndSaysSo()
    {
        var migrated = Plan(_ => { }).Migrate(After(Card(10), 7));

        Assert.True(migrated.HasLosses);
        Assert.Equal(["Purchases of the program: 1 kept", "Stamps of card: 7 dropped (RuleIsGone)"], Told(migrated));
    }

    [Fact]
    public void Migrate_OfACardThatIsNoneAnyMore_DropsItAndSaysSo()
    {
        var migrated = Plan(p => p.FreeItem("card", r => r.Buy("cones", 10).Get("cones", 1).InBasket()))
            .Migrate(After(Card(10), 7));

        Assert.Contains("Stamps of card: 7 dropped (AccountIsGone)", Told(migrated));
    }

    [Fact]
    public void Migrate_OfAMeasureOverAnotherWindow_DropsItAndSaysSo()
    {
        var migrated = Plan(Tiers(CalendarWindow.Month)).Migrate(After(Tiers(CalendarWindow.Year), 1));

        Assert.Contains("Measure of year: 225 dropped (OtherWindow)", Told(migrated));
        Assert.Equal(0, migrated.State.Measure("year"));
    }

    [Fact]
    public void Migrate_OfAMeasureOverTheSameWindow_KeepsItAndThePoints()
    {
        var migrated = Plan(Tiers(CalendarWindow.Year, perPoint: 2m)).Migrate(After(Tiers(CalendarWindow.Year), 1));

        Assert.Equal(225, migrated.State.Measure("year"));
        Assert.Equal(2, migrated.State.Points);
        // A quarter of a point per 1.00 is an eighth per 2.00: what is carried is rounded down to what the new rate can say.
        Assert.Contains("Points of the program: 2 kept", Told(migrated));
    }

    [Fact]
    public void Migrate_ToFewerDecimalsOfPoints_RoundsTheSumDownOnce()
    {
        var plan = Plan(p => Tiers(CalendarWindow.Year)(p.PointDecimals(2)));
        var ann = plan.NewMember("ann");
        for (int i = 0; i < 3; i++)
            ann = plan.Evaluate(Sale(plan, i, 1, 1_50), ann).NextState!;
        Assert.Equal(450, ann.Points);

        var migrated = Plan(Tiers(CalendarWindow.Year)).Migrate(ann);

        Assert.Equal(4, migrated.State.Points);
        Assert.Contains("Points of the program: 450 became 4 (OtherUnit)", Told(migrated));
    }

    [Fact]
    public void Migrate_OfCaps_FindsThemByUnitAndWindow()
    {
        var before = After(
            p =>
                p.MemberTiers(
                    "year",
                    r =>
                        r.Tier("all", 0m, 1m, 1.00m)
                            .CapPoints(10, CalendarWindow.Day)
                            .CapPoints(50, CalendarWindow.Month)
                ),
            1
        );

        var migrated = Plan(p =>
                p.MemberTiers("year", r => r.Tier("all", 0m, 1m, 1.00m).CapPoints(70, CalendarWindow.Month))
            )
            .Migrate(before);

        Assert.Contains("CapUse of year: 2 dropped (OtherWindow)", Told(migrated));
        Assert.Contains("CapUse of year: 2 kept", Told(migrated));
    }

    [Fact]
    public void Migrate_KeepsWhatWasAppliedAndCountsAsAChange()
    {
        var ann = After(Card(10), 7);

        var state = Plan(Card(3)).Migrate(ann).State;
        var again = Plan(Card(3)).Evaluate(Sale(Plan(Card(10)), 0, 7, 7 * 2_25), state);

        Assert.Equal(ann.Version + 1, state.Version);
        Assert.Equal(AdmissionStatus.AlreadyApplied, again.Admission.Status);
    }

    [Fact]
    public void Migrate_OfAnotherProgram_SaysWhatIsWrong() =>
        Assert.StartsWith(
            "The state is of the program 'club', not of 'other'. A state goes from version to version of one program.",
            Assert
                .Throws<ArgumentException>(() =>
                    LoyaltyProgram.Create("other", "USD").Build().Compile().Migrate(Plan(Card(3)).NewMember("ann"))
                )
                .Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void ReadState_OfAnotherVersion_TakesItOver()
    {
        string json = System.Text.Encoding.UTF8.GetString(After(Card(10), 7).ToJson());

        var state = Plan(Card(3)).ReadState(json, Plan(Card(5)), Plan(Card(10)));

        Assert.Equal(2, state.OwedUnits("card"));
        Assert.Throws<LoyaltyProgramException>(() => Plan(Card(3)).ReadState(json, Plan(Card(5))));
    }

    [Fact]
    public void Migrate_OfAMemberInAJourney_GoesOnWhereTheyWere()
    {
        var old = Plan(p => Card(10)(p.Journey(Walk(1))));
        var ann = old.Evaluate(Sale(old, 0, 7, 7 * 2_25, joins: true), old.NewMember("ann")).NextState!;
        Assert.Equal("buyer", old.PhaseOf(ann)!.Id);

        var kept = Plan(p => Card(3)(p.Journey(Walk(1)))).Migrate(ann);
        var converted = Plan(p => Card(10)(p.Journey(Walk(2, "customer")))).Migrate(ann);
        var dropped = Plan(Card(10)).Migrate(ann);

        Assert.Equal(MigrationKind.Kept, kept.Journey);
        Assert.Equal(ann.Journey, kept.State.Journey);
        Assert.Equal(MigrationKind.Converted, converted.Journey);
        Assert.Equal("customer", Plan(p => Card(10)(p.Journey(Walk(2, "customer")))).PhaseOf(converted.State)!.Id);
        Assert.False(converted.HasLosses);
        Assert.Equal(MigrationKind.Dropped, dropped.Journey);
        Assert.Null(dropped.State.Journey);
        Assert.True(dropped.HasLosses);
    }

    private static Journey Walk(int version, string buyer = "buyer")
    {
        var walk = Journey.Create("walk").Version(version).Event("enrolled", "purchase").Enter(on: "enrolled");
        if (version > 1)
            walk.Migrate(1, m => m.Phase("buyer", buyer));
        return walk.Phase("new", p => p.On("purchase", t => t.To(buyer))).Phase(buyer, p => p.Steady()).Build();
    }

    private static string[] Told(MigrationResult migrated) =>
        [.. migrated.Accounts.Select(account => account.ToString())];

    private static Action<LoyaltyProgramBuilder> Card(int units) =>
        program => program.FreeItem("card", rule => rule.Buy("cones", units).Get("cones", 1));

    private static Action<LoyaltyProgramBuilder> MoneyCard(long minorUnits) =>
        program =>
            program.FreeItem("card", rule => rule.Buy("cones", 10).Get("cones", 1).StampPerAmount(minorUnits / 100m));

    private static Action<LoyaltyProgramBuilder> Tiers(CalendarWindow window, decimal perPoint = 1m) =>
        program => program.MemberTiers("year", rule => rule.Over(window).Tier("all", 0m, 1m, perPoint));

    private static LoyaltyPlan Plan(Action<LoyaltyProgramBuilder> rules)
    {
        var program = LoyaltyProgram.Create("club", "USD").Select("cones", s => s.Sku("cone"));
        rules(program);
        return program.Build().Compile();
    }

    private static MemberState After(Action<LoyaltyProgramBuilder> rules, int units, long amount = 0)
    {
        var plan = Plan(rules);
        return plan.Evaluate(
            Sale(plan, 0, units, amount == 0 ? units * 2_25 : amount),
            plan.NewMember("ann")
        ).NextState!;
    }

    private static Transaction Sale(LoyaltyPlan plan, int number, int units, long amount, bool joins = false)
    {
        var sale = Transaction
            .Create("sale-" + number, Monday.AddHours(number), plan.Program.Currency.Code)
            .Member("ann")
            .Line("cone", units, amount / 100m);
        return (joins ? sale.Enrol() : sale).Build();
    }
}
