using Loyalty.Rules.Diagnostics;

namespace Loyalty.Rules.Rewards;

internal sealed partial class RuleCheck
{
    /// <summary>Checks a number of business days, from a least one up.</summary>
    internal void Days(string property, int days, int least) => Days(Path.Then(property), days, least);

    /// <summary>Checks a number of business days, from a least one up.</summary>
    internal void Days(DiagnosticPath path, int days, int least)
    {
        if (days < least || days > ProgramLimits.DaysOfRule)
            Report(ProgramCodes.DaysOutOfRange, path, days, least, ProgramLimits.DaysOfRule);
    }
}
