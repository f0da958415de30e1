using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Journeys;
using Loyalty.Rules.Tests.Json;

namespace Loyalty.Rules.Tests.Diagnostics;

public sealed class JourneyCheckTests
{
    public static TheoryData<string> Expectations() => [.. JourneyCases.All.Select(one => one.Expected)];

    [Theory]
    [MemberData(nameof(Expectations))]
    public void Run_OneThingWrong_SaysExactlyThat(string expected)
    {
        var found = JourneyCases.All.Single(one => one.Expected == expected).Check();

        Assert.Equal(expected, found.ToString());
        Assert.Equal(expected.StartsWith("error", StringComparison.Ordinal), found.HasErrors);
    }

    [Fact]
    public void Codes_OfJourneys_AreEachRaisedByACase()
    {
        var own = JourneyCodes.All.Select(one => one.Code).ToList();
        var raised = JourneyCases.All.Select(one => one.Code).Distinct().Where(own.Contains);

        Assert.Equal(own, raised.OrderBy(code => code, StringComparer.Ordinal));
        Assert.Equal(own.Distinct().OrderBy(code => code, StringComparer.Ordinal), own);
        Assert.All(own, code => Assert.Matches("^LR05[0-4][0-9]$", code));
    }

    [Fact]
    public void Run_JourneyOfManyParts_SaysNothing()
    {
        Assert.True(
            Journey.TryParse(SchemaDocuments.Bytes("good", "journey.hundred-days.json"), out var journey, out _)
        );

        Assert.Equal("", JourneyCase.Check(journey).ToString());
    }
}
