using Loyalty.Rules.Json;

namespace Loyalty.Rules.Testing.Laws.Tests;

/// <summary>How cases are chosen and found again.</summary>
public sealed class ProgramAttackTests
{
    private static readonly LoyaltyPlan Plan = Shop.Plan(program =>
        program.BasketTiers("visit", rule => rule.Units("cones").Points(2, 10))
    );

    [Fact]
    public void Seed_Twice_TriesTheSameCases()
    {
        var one = Broken(Attack.On(Plan).Seed(7));
        var other = Broken(Attack.On(Plan).Seed(7));

        Assert.Equal((one.Case, one.Message), (other.Case, other.Message));
        Assert.NotEqual(one.Case, Broken(Attack.On(Plan).Seed(8)).Case);
    }

    [Fact]
    public void Replay_OfTheNumberThatAFailureNames_ShowsItAgain()
    {
        var one = Broken(Attack.On(Plan).Seed(7));

        Assert.Equal(one.Message, Broken(Attack.On(Plan).Replay(one.Case)).Message);
    }

    [Fact]
    public void Cases_OfOne_TriesOneCase()
    {
        var attack = Attack.On(Plan).Cases(1).AddingAnItemNeverLowersTheBenefit();

        Assert.Equal(1, attack.Coverage.Rules);
        Assert.Throws<ArgumentOutOfRangeException>(() => attack.Cases(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => attack.Seed(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => attack.PointsAreWorth(0, 1m));
        Assert.Throws<ArgumentOutOfRangeException>(() => attack.PointsAreWorth(1, -1m));
        Assert.Throws<ArgumentOutOfRangeException>(() => attack.NeverCostsMoreThan(-1m));
        Assert.Throws<ArgumentException>(() => attack.PointsAreWorth(1, 0.001m));
    }

    /// <summary>Of the tool's starting programs all rules are reached, their caps hold and their nudges tell the truth.</summary>
    [Theory]
    [InlineData("ice-cream")]
    [InlineData("cafe")]
    [InlineData("cinema")]
    [InlineData("pharmacy")]
    public void Laws_OfTheStartingPrograms_Hold(string template)
    {
        string folder = Repository.Combine("src/Loyalty.Rules.Cli/Templates/" + template);
        var plan = LoyaltyProgram
            .Parse(File.ReadAllText(folder + "/program.json"))
            .Compile(LoyaltyJson.ReadCatalog(File.ReadAllText(folder + "/catalog.json")));

        var attack = Attack.On(plan).NeverAboveTheCap().NudgesTellTheTruth();

        Assert.All(attack.Coverage.Programs[0].Rules, rule => Assert.Contains(Verdict.Awarded, rule.Verdicts));
    }

    private static LawException Broken(ProgramAttack attack) =>
        Assert.Throws<LawException>(() => attack.SplittingNeverGains());
}
