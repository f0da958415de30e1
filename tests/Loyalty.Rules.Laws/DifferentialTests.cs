using Loyalty.Rules.Laws.Generators;
using Xunit.Abstractions;

namespace Loyalty.Rules.Laws;

/// <summary>The engine, in both of its forms, against the oracle: random programs, random histories, every field.</summary>
public sealed class DifferentialTests(ITestOutputHelper output)
{
    [Fact]
    public void Law68_EngineAndOracle_DecideTheSameInEveryField()
    {
        var law = new Law(output);
        foreach (var share in HardPlaces.SharesOf(Features.OfOracle))
            law.Meets(share.Value, share.Key);
        law.Holds(Worlds.OfOracle(), 68, Agree);
    }

    [Fact]
    public void Law68_EngineAndOracle_AgreeOnAllFeatures() =>
        new Law(output)
            .Meets(10, "a coupon used")
            .Meets(30, "a purchase of before")
            .Meets(250, "NotEnoughPoints")
            .Meets(100, "CannotRedeem")
            .Holds(Worlds.Any(12, Features.All), 6803, Agree);

    [Fact]
    public void Law68_EngineAndOracle_AgreeOnManyTiersOfMembers() =>
        new Law(output)
            .Meets(25, "a step that waits")
            .Meets(150, "a tier reached")
            .Meets(150, "the last days")
            .Meets(40, "a year of membership")
            .Meets(6, "points by steps of a basket")
            .Holds(Worlds.Any(12, Features.All | Features.ManyTiers), 6802, Agree);

    [Fact]
    public void Law68_EngineAndOracle_AgreeOnManyOffersAndCode() =>
        new Law(output)
            .Meets(15, "a coupon used")
            .Meets(25, "code that combines")
            .Holds(Worlds.Any(12, Features.All | Features.ManyOffers), 6804, Agree);

    internal static void Agree(World world, Tally tally)
    {
        var oracle = world.Oracle();
        var expected = oracle.NewMember(SaleGenerator.Member);
        var state = world.Plan.NewMember(SaleGenerator.Member);
        var inPlace = state.ToBuilder();
        var buffer = new DecisionBuffer();
        int latestDay = 0;
        foreach (var sale in world.History)
        {
            bool guest = sale.Header.MemberId is null;
            var should = oracle.Decide(sale, guest ? null : expected);
            var decision = guest ? world.Plan.Evaluate(sale) : world.Plan.Evaluate(sale, state);
            if (guest)
                world.Plan.Evaluate(sale.AsView(), buffer);
            else
                world.Plan.Evaluate(sale.AsView(), inPlace, buffer);
            string text = DecisionText.Of(decision);
            DecisionText.AssertSame(DecisionText.Of(should), text);
            DecisionText.AssertSame(text, DecisionText.Of(buffer));
            HardPlaces.Note(world, sale, decision, buffer, tally);
            if (guest)
                continue;

            // A sale of another member, or of none, is refused: there is nothing to apply.
            if (decision.Admission.IsAccepted)
            {
                inPlace.Apply(buffer);
                if (!sale.Header.Details.Training)
                    latestDay = decision.Record.BusinessDay;
            }
            if (decision.Admission.IsAccepted || sale.Header.MemberId == SaleGenerator.Member)
                state = decision.NextState!;
            expected = should.Next!;
            Assert.Equal("", StateText.Differences(state, expected, latestDay));
            Assert.True(state.Equals(inPlace.ToImmutable()), "The two forms of the state differ.");
        }
    }
}
