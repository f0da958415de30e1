namespace Loyalty.Rules.Tests.Json;

public sealed class SpecificationProgramTests
{
    private const string Sketch = """
        {
          "program": "scoop-club", "version": 1, "currency": "USD", "timeZone": "America/New_York", "businessDayStart": "04:00",
          "selectors": { "cones": { "category": "cone" }, "sundae": { "sku": "double-sundae" } },
          "rules": [
            { "id": "sixth-cone", "type": "freeItem", "buy": { "items": "cones", "units": 5 }, "get": { "items": "cones", "units": 1 }, "reward": { "cost": "0.25", "perceivedValue": "2.25" } },
            { "id": "dozen", "type": "crossSell", "when": { "items": "cones", "units": 12 }, "offer": { "items": "sundae", "units": 1 }, "reward": { "percentOff": 100 } },
            { "id": "year", "type": "tieredSpend", "window": "calendarYear", "tiers": [ { "id": "bronze", "from": "0", "earn": { "points": 1, "per": "1.00" } }, { "id": "gold", "from": "500.00", "earn": { "points": 2, "per": "1.00" } } ] },
            { "id": "big-basket", "type": "tieredSpend", "window": "basket", "measure": "spend", "steps": [ { "from": "50.00", "reward": { "amountOff": "5.00" } }, { "from": "100.00", "reward": { "amountOff": "15.00" } } ] },
            { "id": "welcome", "type": "signUpBonus", "occasion": "enrolment", "reward": { "points": 500 } }
          ]
        }
        """;

    [Fact]
    public void Parse_OfTheSketch_EqualsTheProgramInCSharp()
    {
        var program = LoyaltyProgram
            .Create("scoop-club", "USD")
            .TimeZone("America/New_York")
            .BusinessDayStart(TimeSpan.FromHours(4))
            .Select("cones", s => s.Category("cone"))
            .Select("sundae", s => s.Sku("double-sundae"))
            .FreeItem("sixth-cone", r => r.Buy("cones", 5).Get("cones", 1).PercentOff(100).Costs(0.25m).Feels(2.25m))
            .CrossSell("dozen", r => r.When("cones", 12).Offer("sundae"))
            .MemberTiers("year", r => r.Tier("bronze", 0, 1, 1).Tier("gold", 500, 2, 1))
            .BasketTiers("big-basket", r => r.AmountOff(50, 5).AmountOff(100, 15))
            .SignUpBonus("welcome", r => r.Points(500))
            .Build();

        var parsed = LoyaltyProgram.Parse(Sketch);

        Assert.Equal(program, parsed);
        Assert.Equal(program.GetHashCode(), parsed.GetHashCode());
    }

    [Fact]
    public void ToJson_OfTheSketch_LeavesDefaultsOut()
    {
        Console.WriteLine(LoyaltyProgram.Parse(Sketch).ToString());
    }
}
