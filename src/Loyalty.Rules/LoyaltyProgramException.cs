using Loyalty.Rules.Diagnostics;

namespace Loyalty.Rules;

/// <summary>A program or document was refused; the message lists every diagnostic.</summary>
public sealed class LoyaltyProgramException : Exception
{
    internal LoyaltyProgramException(string what, DiagnosticReport report)
        : base(what + "\n" + report) => Report = report;

    /// <summary>Everything that was found.</summary>
    public DiagnosticReport Report { get; }
}
