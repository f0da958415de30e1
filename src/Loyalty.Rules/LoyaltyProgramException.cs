using Loyalty.Rules.Diagnostics;

namespace Loyalty.Rules;

/// <summary>A program or document was refused; the message lists the first diagnostics, the report all.</summary>
public sealed class LoyaltyProgramException : Exception
{
    private const int Shown = 20;

    internal LoyaltyProgramException(string what, DiagnosticReport report)
        : base(what + "\n" + First(report)) => Report = report;

    /// <summary>Everything that was found.</summary>
    public DiagnosticReport Report { get; }

    private static string First(DiagnosticReport report)
    {
        string first = string.Join("\n", report.All.Take(Shown));
        int more = report.All.Count - Shown;
        return more <= 0 ? first : FormattableString.Invariant($"{first}\nand {more} more, which Report lists.");
    }
}
