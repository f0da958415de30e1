using System.Globalization;
using Loyalty.Rules.Laws.Generators;
using Xunit.Abstractions;
using Xunit.Sdk;
#if !NET472
using FsCheck;
using FsCheck.Fluent;
#endif

namespace Loyalty.Rules.Laws;

/// <summary>Runs a property over as many cases as LOYALTY_CASES says, from the seed of LOYALTY_SEED, or else from one fixed for the test.</summary>
internal sealed class Law
{
#if NET10_0_OR_GREATER
    private const int OrdinaryCases = 1000;
#else
    // The other targets run the same code; the newest one shows what the cases reach.
    private const int OrdinaryCases = 100;
#endif

    /// <summary>Fewer cases than these say too little of what a thousand reach.</summary>
    private const int CasesWithShares = 1000;

    private readonly ITestOutputHelper _output;
    private readonly List<KeyValuePair<string, int>> _shares = [];

    internal Law(ITestOutputHelper output) => _output = output;

    /// <summary>Demands that so many of a thousand cases meet something, where there are that many.</summary>
    internal Law Meets(int perThousand, string place)
    {
        _shares.Add(new KeyValuePair<string, int>(place, perThousand));
        return this;
    }

    internal void Holds<T>(Cases<T> cases, int seed, Action<T, Tally> property)
    {
        int count = (int)Number("LOYALTY_CASES", OrdinaryCases);
        ulong start = Number("LOYALTY_SEED", (ulong)seed);
        var tally = new Tally();
        try
        {
            Check(
                cases,
                start,
                count,
                one =>
                {
                    property(one, tally);
                    tally.EndCase();
                }
            );
        }
        catch (Exception failure)
        {
            throw new XunitException(
                string.Format(
                    CultureInfo.InvariantCulture,
                    "Failed with LOYALTY_SEED={0} LOYALTY_CASES={1}.\n{2}",
                    start,
                    count,
                    failure.Message
                )
            );
        }
        _output.WriteLine(
            string.Format(CultureInfo.InvariantCulture, "LOYALTY_SEED={0} LOYALTY_CASES={1}; {2}", start, count, tally)
        );
        if (count >= CasesWithShares)
            tally.Expect(_shares);
    }

#if NET472
    // Mono cannot load FsCheck's generators, so cases are drawn here and a failing one is shown as it is.
    private static void Check<T>(Cases<T> cases, ulong start, int count, Action<T> property)
    {
        var dice = new Dice((int)start);
        for (int i = 0; i < count; i++)
        {
            int number = dice.Below(Cases<T>.LargestNumber);
            var one = cases.Of(number);
            try
            {
                property(one);
            }
            catch (Exception failure)
            {
                throw new XunitException($"case {i}, number {number}: {failure}\n{one}");
            }
        }
    }
#else
    private static void Check<T>(Cases<T> cases, ulong start, int count, Action<T> property)
    {
        var numbers = Gen.Choose(0, Cases<T>.LargestNumber);
        var arbitrary = Arb.From(numbers.Select(cases.Of), cases.SmallerThan);
        // The second number only has to be odd.
        var config = Config.QuickThrowOnFailure.WithQuietOnSuccess(true).WithReplay(start, (2 * start) + 1);
        Prop.ForAll(arbitrary, property).Check(config.WithMaxTest(count));
    }
#endif

    private static ulong Number(string variable, ulong otherwise) =>
        ulong.TryParse(
            Environment.GetEnvironmentVariable(variable),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out ulong number
        )
            ? number
            : otherwise;
}
