using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Journeys.Checking;

namespace Loyalty.Rules.Journeys;

public sealed partial class Journey
{
    /// <summary>Checks the journey and makes a plan of it, standing alone.</summary>
    /// <exception cref="LoyaltyProgramException">The journey has errors; the message lists the first of them.</exception>
    public JourneyPlan Compile() =>
        TryCompile(out var plan, out var report)
            ? plan!
            : throw new LoyaltyProgramException($"The journey '{Id}' cannot be compiled:", report);

    /// <summary>Checks the journey and makes a plan of it, standing alone.</summary>
    /// <param name="plan">The plan, or null if there are errors.</param>
    /// <param name="report">Everything that was found, warnings too.</param>
    /// <returns>Whether there is a plan.</returns>
    public bool TryCompile(out JourneyPlan? plan, out DiagnosticReport report) =>
        TryCompile("UTC", out plan, out report);

    /// <summary>Checks the journey and makes a plan of it, standing alone, with days as a program has them.</summary>
    /// <param name="timeZone">The IANA time zone in which days are counted where the journey does not say its own, such as that of its program.</param>
    /// <param name="plan">The plan, or null if there are errors.</param>
    /// <param name="report">Everything that was found, warnings too.</param>
    /// <returns>Whether there is a plan.</returns>
    public bool TryCompile(string timeZone, out JourneyPlan? plan, out DiagnosticReport report)
    {
        Given.Value(timeZone);
        var bag = new DiagnosticBag();
        JourneyCheck.Run(this, bag);
        if (TimeZone is null && !ProgramCalendar.TryCreate(timeZone, 0, out _))
        {
            var reporter = new DiagnosticReporter(bag);
            reporter.AboutJourney(Id);
            reporter.Report(ProgramCodes.UnknownTimeZone, DiagnosticPath.Root, Quoted.Of(timeZone));
        }
        report = bag.ToReport();
        plan = report.HasErrors ? null : JourneyPlan.Of(this, timeZone);
        return plan is not null;
    }
}
