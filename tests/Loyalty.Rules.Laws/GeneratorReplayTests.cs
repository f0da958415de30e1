using Loyalty.Rules.Laws.Generators;
using Xunit.Abstractions;

namespace Loyalty.Rules.Laws;

public sealed class GeneratorReplayTests(ITestOutputHelper output)
{
    // A seed in a report is worth something only if it brings the same cases back, on every target.
    [Fact]
    public void Holds_WithTheSameSeed_SeesTheSameCases() => Assert.Equal(Seen(), Seen());

    private List<int> Seen()
    {
        var seen = new List<int>();
        new Law(output).Holds(Worlds.Seeds, 20260101, (number, _) => seen.Add(number));
        Assert.True(seen.Distinct().Count() > seen.Count * 9 / 10, "The cases hardly differ.");
        return seen;
    }
}
