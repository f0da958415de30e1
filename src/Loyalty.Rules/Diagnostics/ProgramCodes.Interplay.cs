namespace Loyalty.Rules.Diagnostics;

// Rules that cannot fire, and rules that stand in each other's way.
internal static partial class ProgramCodes
{
    internal static readonly DiagnosticDescriptor NotInCatalog = Warning(
        "LR0201",
        "A rule waits for items that the catalog does not have",
        "{0} cannot fire: \"{1}\" matches nothing, because the catalog has no item with {2}. Correct the word, or ignore this if the lines of a sale bring it themselves."
    );

    internal static readonly DiagnosticDescriptor Contradiction = Warning(
        "LR0202",
        "A rule waits for items that cannot be",
        "{0} cannot fire: \"{1}\" matches nothing, because {2}. Correct the selector."
    );

    internal static readonly DiagnosticDescriptor ExceptLeavesNothing = Warning(
        "LR0203",
        "A rule leaves out all that it is about",
        "{0} cannot fire: \"except\" leaves out all that \"{1}\" matches. Correct one of the two."
    );

    internal static readonly DiagnosticDescriptor HoursOutsideWindow = Warning(
        "LR0204",
        "Weekly hours never fall into the window",
        "{0} cannot fire: none of its weekly hours falls between {1} and {2}. Correct the hours or the window."
    );

    internal static readonly DiagnosticDescriptor TierBeyondReach = Warning(
        "LR0205",
        "Rules wait for each other's tiers",
        "{0} cannot fire: nobody can reach tier {1} of rule {2}, because it waits for a tier itself: {3}. Let one of these rules count without that condition."
    );

    internal static readonly DiagnosticDescriptor RulesFight = Warning(
        "LR0211",
        "Two rules always fight",
        "{0} and rule {1} give item rewards on the same items in the same sales. A unit takes one item reward only, and the rule of the higher priority, {2}, takes it first. Separate them, or ignore this if it is meant."
    );

    internal static readonly DiagnosticDescriptor TieDecidesMoney = Warning(
        "LR0212",
        "Equal priority decides money",
        "{0} and rule {1} give discounts on the same items with the same priority, so that only the order of their ids says which comes first. Give them different priorities."
    );

    internal static readonly DiagnosticDescriptor FreeItemLoop = Warning(
        "LR0213",
        "Two rules feed each other",
        "{0} and rule {1} feed each other: each gives what the other one counts. Let one of them count other items."
    );
}
