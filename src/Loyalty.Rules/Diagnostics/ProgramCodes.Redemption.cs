namespace Loyalty.Rules.Diagnostics;

// What rewards for points alone have.
internal static partial class ProgramCodes
{
    internal static readonly DiagnosticDescriptor BlockOutOfRange = Error(
        "LR0330",
        "The points of a reward are out of range",
        "{0} costs {1} points. Use 1 to 1000000000000."
    );
    internal static readonly DiagnosticDescriptor GetAndOn = Error(
        "LR0331",
        "A reward for points gives goods and money",
        "{0} gives units of goods in \"get\" and lets money fall \"on\" lines. Keep one of the two."
    );

    internal static readonly DiagnosticDescriptor NoPointsToTake = Warning(
        "LR0332",
        "A reward for points stands in a program without points",
        "{0} takes points, and neither a rule of the program nor its journey gives any. Add a rule that gives points, or ignore this if members bring them."
    );
}
