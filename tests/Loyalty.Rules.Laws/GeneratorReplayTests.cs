using FsCheck;
using FsCheck.Fluent;

namespace Loyalty.Rules.Laws;

public sealed class GeneratorReplayTests
{
    // A seed in a report is worth something only if it brings the same cases back, on every target.
    [Fact]
    public void Check_WithTheSameReplay_SeesTheSameCases() => Assert.Equal(Cases(), Cases());

    private static List<int> Cases()
    {
        var seen = new List<int>();
        var property = Prop.ForAll(
            Gen.Choose(0, 1_000_000).ToArbitrary(),
            value =>
            {
                seen.Add(value);
                return true;
            }
        );
        property.Check(Config.QuickThrowOnFailure.WithMaxTest(100).WithReplay(20260101, 7));
        return seen;
    }
}
