namespace Loyalty.Rules.Diagnostics;

// What holds for a program as a whole, and for every word in it.
internal static partial class ProgramCodes
{
    internal static readonly DiagnosticDescriptor WordEmpty = Error(
        "LR0101",
        "A word is empty",
        "{0} has {1} that is empty. Write 1 to 200 characters."
    );

    internal static readonly DiagnosticDescriptor WordTooLong = Error(
        "LR0102",
        "A word is too long",
        "{0} has {1} of {2} characters: {3}. At most 200 are taken; shorten it."
    );

    internal static readonly DiagnosticDescriptor WordUnreadable = Error(
        "LR0103",
        "A word has a character that is no text",
        "{0} has {1} with {3}, a control character or half of a surrogate pair: {2}. Remove that character."
    );

    internal static readonly DiagnosticDescriptor TooMany = Error(
        "LR0104",
        "There are more parts than a program may have",
        "{0} has {1} {2}. At most {3} are taken; remove some, or divide them."
    );

    internal static readonly DiagnosticDescriptor UndefinedValue = Error(
        "LR0105",
        "A value is none of the named ones",
        "{0} has {2} as \"{1}\", which is none of its values. Use a named one."
    );

    internal static readonly DiagnosticDescriptor VersionTooLow = Error(
        "LR0111",
        "The version is below 1",
        "{0} has version {1}. Versions are counted from 1; use 1 or more."
    );

    internal static readonly DiagnosticDescriptor UnknownTimeZone = Error(
        "LR0112",
        "The time zone is unknown",
        "{0} names the time zone {1}, which is unknown. Use the name of an IANA zone, letter by letter, such as America/New_York or UTC."
    );

    internal static readonly DiagnosticDescriptor BusinessDayStartOutOfRange = Error(
        "LR0113",
        "A business day begins at no time of the day",
        "{0} lets a business day begin {1} minutes after midnight. Use 0 to 1439, which is 00:00 to 23:59."
    );

    internal static readonly DiagnosticDescriptor LatenessOutOfRange = Error(
        "LR0114",
        "The lateness horizon is out of range",
        "{0} remembers applied sales for {1} days. Use 1 to 366."
    );

    internal static readonly DiagnosticDescriptor NoRules = Warning(
        "LR0115",
        "The program has no rules",
        "{0} has no rules, so it never gives anything. Add a rule."
    );

    internal static readonly DiagnosticDescriptor DuplicateRuleId = Error(
        "LR0116",
        "Two rules have the same id",
        "{0} has the same id as $.rules[{1}]. Give every rule an id of its own."
    );

    internal static readonly DiagnosticDescriptor IdsDifferByCase = Warning(
        "LR0117",
        "Ids differ by case only",
        "{0} has {1} and {2}, which differ by case only and so are two. Rename one of them."
    );
}
