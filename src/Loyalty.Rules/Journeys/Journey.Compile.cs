using Loyalty.Rules.Diagnostics;

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
    public bool TryCompile(out JourneyPlan? plan, out DiagnosticReport report)
    {
        var bag = new DiagnosticBag();
        JourneyCheck.Run(this, bag);
        report = bag.ToReport();
        plan = report.HasErrors ? null : JourneyPlan.Of(this, "UTC");
        return plan is not null;
    }
}
