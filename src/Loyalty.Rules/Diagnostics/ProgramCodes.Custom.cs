namespace Loyalty.Rules.Diagnostics;

// What rules that code decides have alone.
internal static partial class ProgramCodes
{
    internal static readonly DiagnosticDescriptor TakesNoParameters = Error(
        "LR0340",
        "The code of a custom rule takes no parameters",
        "{0} sets parameters, but {1} takes none. Remove them, or let the code declare what it takes (ICustomRuleParameters)."
    );

    internal static readonly DiagnosticDescriptor UnknownParameter = Error(
        "LR0341",
        "The code of a custom rule does not take a parameter",
        "{0} sets the parameter {1}, which {2} does not take. {3}{4} Correct the name, or remove the parameter."
    );

    internal static readonly DiagnosticDescriptor MissingParameter = Error(
        "LR0342",
        "A custom rule lacks a parameter",
        "{0} does not set the parameter {1}, which {2} needs. Set it to {3}."
    );

    internal static readonly DiagnosticDescriptor WrongParameter = Error(
        "LR0343",
        "A parameter of a custom rule is of another kind, or out of range",
        "{0} sets the parameter {1} to {2}, which {3} does not take. Set it to {4}."
    );

    internal static readonly DiagnosticDescriptor ParameterRefused = Error(
        "LR0344",
        "The code of a custom rule refuses a parameter",
        "{0} sets the parameter {1} to what {2} refuses: {3}."
    );

    internal static readonly DiagnosticDescriptor ParametersFailed = Error(
        "LR0345",
        "The code of a custom rule failed over its parameters",
        "{0} cannot be checked: {1} failed with {2} while it declared or checked its parameters, saying {3}. Mend the code."
    );
}
