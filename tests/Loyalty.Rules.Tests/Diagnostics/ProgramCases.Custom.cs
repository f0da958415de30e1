using Loyalty.Rules.Rewards.Custom;
using Loyalty.Rules.Tests.Rewards.Custom;

namespace Loyalty.Rules.Tests.Diagnostics;

internal static partial class ProgramCases
{
    private static IEnumerable<ProgramCase> OfCode() =>
        [
            new(
                "error LR0340 at $.rules[0].parameters: Rule 'own' sets parameters, but 'code' takes none. "
                    + "Remove them, or let the code declare what it takes (ICustomRuleParameters).",
                Code(r => r.Parameter("days", 7))
            )
            {
                CustomRules = new() { ["code"] = new Proposing((_, _) => { }) },
            },
            Declared(
                "error LR0341 at $.rules[0].parameters.dys: Rule 'own' sets the parameter 'dys', which 'code' does not take. "
                    + "It takes 'days', 'hours'. Did you mean 'days'? Correct the name, or remove the parameter.",
                r => r.Parameter("dys", 7),
                d => d.Number("days", 1, 366, 7).Number("hours", 0, 23, 0)
            ),
            Declared(
                "error LR0341 at $.rules[0].parameters.days: Rule 'own' sets the parameter 'days', which 'code' does not take. "
                    + "It takes none. Correct the name, or remove the parameter.",
                r => r.Parameter("days", 7),
                d => { }
            ),
            Declared(
                "error LR0342 at $.rules[0].parameters: Rule 'own' does not set the parameter 'days', which 'code' needs. "
                    + "Set it to a whole number from 1 to 366.",
                r => { },
                d => d.Number("days", 1, 366)
            ),
            Declared(
                "error LR0342 at $.rules[0].parameters: Rule 'own' does not set the parameter 'kinds', which 'code' needs. "
                    + "Set it to a list of texts, at least 2 of them.",
                r => { },
                d => d.Texts("kinds", 2).Texts("others").Flag("strict")
            ),
            Wrong("0", "a whole number from 1 to 366", r => r.Parameter("it", 0), d => d.Number("it", 1, 366)),
            Wrong("367", "a whole number from 1 to 366", r => r.Parameter("it", 367), d => d.Number("it", 1, 366)),
            Wrong("'7'", "a whole number from 1 to 366", r => r.Parameter("it", "7"), d => d.Number("it", 1, 366)),
            Wrong("7", "a text", r => r.Parameter("it", 7), d => d.Text("it")),
            Wrong("the list 'a'", "a text", r => r.Parameter("it", ["a"]), d => d.Text("it")),
            Wrong("'yes'", "true or false", r => r.Parameter("it", "yes"), d => d.Flag("it")),
            Wrong("true", "a list of texts", r => r.Parameter("it", true), d => d.Texts("it")),
            Wrong(
                "the list 'a'",
                "a list of texts, at least 2 of them",
                r => r.Parameter("it", ["a"]),
                d => d.Texts("it", 2)
            ),
            Wrong(
                "an empty list",
                "a list of texts, at least 1 of them",
                r => r.Parameter("it", []),
                d => d.Texts("it", 1)
            ),
            Wrong("5", Money, r => r.Parameter("it", 5), d => d.Amount("it")),
            Wrong("'5.005'", Money, r => r.Parameter("it", "5.005"), d => d.Amount("it")),
            Wrong("'5.'", Money, r => r.Parameter("it", "5."), d => d.Amount("it")),
            Wrong("'-5.00'", Money, r => r.Parameter("it", -5.00m), d => d.Amount("it")),
            Wrong("'10000000000.01'", Money, r => r.Parameter("it", 10_000_000_000.01m), d => d.Amount("it")),
            Declared(
                "error LR0344 at $.rules[0].parameters.to: Rule 'own' sets the parameter 'to' to what 'code' refuses: "
                    + "'to' comes before 'from'. Let it be the same or more.",
                r => r.Parameter("from", 5).Parameter("to", 4),
                d => d.Number("from", 1, 9).Number("to", 1, 9).Must("to", Ordered)
            ),
            Declared(
                "error LR0345 at $.rules[0].parameters: Rule 'own' cannot be checked: 'code' failed with InvalidOperationException "
                    + "while it declared or checked its parameters, saying 'no network'. Mend the code.",
                r => { },
                d => throw new InvalidOperationException("no network")
            ),
            Declared(
                "error LR0101 at $.rules[0].parameters: Rule 'own' has a parameter that is empty. Write 1 to 200 characters.",
                r => r.Parameters[""] = new ParameterValue(1),
                d => { },
                known: false
            ),
            Declared(
                "error LR0101 at $.rules[0].counters: Rule 'own' has a counter that is empty. Write 1 to 200 characters.",
                r => r.Counters[""] = CalendarWindow.Week,
                d => { }
            ),
            Declared(
                "error LR0105 at $.rules[0].counters.cones: Rule 'own' has 6 as \"cones\", which is none of its values. Use a named one.",
                r => r.Counter("cones", (CalendarWindow)6),
                d => { }
            ),
        ];

    private const string Money = "an amount of money in quotes, such as '5.00', not negative";

    private static string? Ordered(ParameterValues values) =>
        values.Number("to") < values.Number("from") ? "'to' comes before 'from'. Let it be the same or more." : null;

    private static ProgramCase Wrong(
        string shown,
        string belongs,
        Action<CustomRuleBuilder> rule,
        Action<DeclaredParameters> declare
    ) =>
        Declared(
            $"error LR0343 at $.rules[0].parameters.it: Rule 'own' sets the parameter 'it' to {shown}, which 'code' does not take. Set it to {belongs}.",
            rule,
            declare
        );

    private static ProgramCase Declared(
        string expected,
        Action<CustomRuleBuilder> rule,
        Action<DeclaredParameters> declare,
        bool known = true
    ) => new(expected, Code(rule)) { CustomRules = known ? Declaring.As("code", declare) : null };
}
