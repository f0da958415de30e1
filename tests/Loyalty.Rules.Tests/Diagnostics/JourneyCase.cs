using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Journeys;
using Loyalty.Rules.Journeys.Checking;

namespace Loyalty.Rules.Tests.Diagnostics;

/// <summary>A journey in which one thing is wrong or doubtful, and all that is said about it.</summary>
internal sealed class JourneyCase
{
    private readonly Func<DiagnosticReport> _check;

    public JourneyCase(string expected, Action<JourneyBuilder> describe)
        : this(expected, () => Check(Build(describe))) { }

    public JourneyCase(string expected, Func<DiagnosticReport> check)
    {
        Expected = expected;
        _check = check;
    }

    /// <summary>The diagnostic in one line.</summary>
    public string Expected { get; }

    public string Code => Expected.Split(' ')[1];

    public DiagnosticReport Check() => _check();

    public static Journey Build(Action<JourneyBuilder> describe, string id = "way")
    {
        var builder = Journey.Create(id);
        describe(builder);
        return builder.Build();
    }

    public static DiagnosticReport Check(Journey journey)
    {
        var bag = new DiagnosticBag();
        JourneyCheck.Run(journey, bag);
        return bag.ToReport();
    }
}
