using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace Loyalty.Rules.Laws;

/// <summary>Runs a property over as many cases as LOYALTY_CASES says, from the seed of LOYALTY_SEED, or else from one fixed for the test.</summary>
internal sealed class Law
{
    private const int OrdinaryCases = 1000;
    private readonly ITestOutputHelper _output;
    private readonly List<KeyValuePair<string, int>> _shares = [];

    internal Law(ITestOutputHelper output) => _output = output;

    /// <summary>Demands that so many of a thousand cases meet something.</summary>
    internal Law Meets(int perThousand, string place)
    {
        _shares.Add(new KeyValuePair<string, int>(place, perThousand));
        return this;
    }

    internal void Holds<T>(Gen<T> cases, int seed, Action<T, Tally> property) =>
        Holds(cases.ToArbitrary(), seed, property);

    internal void Holds<T>(Arbitrary<T> cases, int seed, Action<T, Tally> property)
    {
        int count = (int)Number("LOYALTY_CASES", OrdinaryCases);
        ulong start = Number("LOYALTY_SEED", (ulong)seed);
        var tally = new Tally();
        var checkedOnce = Prop.ForAll(
            cases,
            one =>
            {
                property(one, tally);
                tally.EndCase();
            }
        );
        try
        {
            // The second number only has to be odd.
            checkedOnce.Check(
                Config
                    .QuickThrowOnFailure.WithQuietOnSuccess(true)
                    .WithMaxTest(count)
                    .WithReplay(start, (2 * start) + 1)
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
        tally.Expect(_shares);
    }

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
