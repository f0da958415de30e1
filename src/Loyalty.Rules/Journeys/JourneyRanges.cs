using System.Globalization;
using Loyalty.Rules.Diagnostics;

namespace Loyalty.Rules.Journeys;

/// <summary>Checks the numbers and durations of a journey, which C# lets be anything.</summary>
internal static class JourneyRanges
{
    private static readonly long Longest = JourneyLimits.DurationDays * TimeSpan.TicksPerDay;

    /// <summary>Checks a number in the property of its name.</summary>
    internal static bool Number(
        this DiagnosticReporter reporter,
        DiagnosticPath parent,
        string property,
        long? number,
        long least,
        long most
    )
    {
        if (number is null || (number >= least && number <= most))
            return true;
        reporter.Report(JourneyCodes.NumberOutOfRange, parent.Then(property), number, property, least, most);
        return false;
    }

    /// <summary>Checks a duration in the property of its name.</summary>
    internal static bool Duration(
        this DiagnosticReporter reporter,
        DiagnosticPath parent,
        string property,
        JourneyDuration? duration,
        bool mayBeZero = false
    )
    {
        if (duration is not { } said)
            return true;
        // In parts first, because the sum of what C# lets be said may be no number.
        bool small =
            IsPart(said.Days, 1)
            && IsPart(said.Hours, 24)
            && IsPart(said.Minutes, 1_440)
            && IsPart(said.Seconds, 86_400);
        if (small && said.NominalTicks <= Longest && (mayBeZero || said.NominalTicks > 0))
            return true;
        reporter.Report(
            JourneyCodes.DurationOutOfRange,
            parent.Then(property),
            DurationWords.Of(said),
            property,
            mayBeZero ? "at least 0" : "more than 0"
        );
        return false;
    }

    /// <summary>Medians as people write them.</summary>
    internal static string Medians(long thousandths) =>
        (thousandths / 1000m).ToString("0.###", CultureInfo.InvariantCulture);

    private static bool IsPart(int number, int perDay) => number >= 0 && number <= JourneyLimits.DurationDays * perDay;
}
