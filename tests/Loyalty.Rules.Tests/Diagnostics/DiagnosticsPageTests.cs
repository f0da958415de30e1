using System.Text;
using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Testing.Documents;
using Loyalty.Rules.Tests.Approval;

namespace Loyalty.Rules.Tests.Diagnostics;

public sealed class DiagnosticsPageTests
{
    private const string Head = """
        # Diagnostics

        Everything that the library says about a program or a journey, by code. An error refuses it; a warning takes it, and something in it probably is not what
        was meant. Every message names the place as a JSON path, also for what was built in C#. In a template, {0} is the part that the message speaks of.

        """;

    [Fact]
    public void Page_OfAllCodes_IsApproved()
    {
        var page = new StringBuilder(Head.Replace("\r\n", "\n"));
        foreach (var descriptor in ProgramCodes.All)
            Write(page, descriptor, ProgramCases.All.First(one => one.Code == descriptor.Code).Expected);
        foreach (var descriptor in JourneyCodes.All)
            Write(page, descriptor, JourneyCases.All.First(one => one.Code == descriptor.Code).Expected);

        page.Append(
            "\n## Scenarios\n\nWhat reading a scenario can find, besides what [any document](json.md#what-reading-can-find) and its program can have.\n\n"
                + "| code | what it is | what it says |\n|---|---|---|\n"
        );
        foreach (var descriptor in ScenarioCodes.All)
            page.Append(
                "| "
                    + descriptor.Code
                    + " | "
                    + descriptor.Title
                    + " | `"
                    + descriptor.Message.Replace("\n", " ")
                    + "` |\n"
            );

        ApprovedText.Verify("docs/diagnostics.md", page.ToString());
    }

    private static void Write(StringBuilder page, DiagnosticDescriptor descriptor, string example)
    {
        page.Append("\n## " + descriptor.Code + ": " + descriptor.Title + "\n\n");
        page.Append(descriptor.Severity + ". `" + descriptor.Message + "`\n\n");
        page.Append("```text\n" + example + "\n```\n");
    }

    [Fact]
    public void Codes_OfPrograms_AscendWithoutRepeats()
    {
        var codes = ProgramCodes.All.Select(one => one.Code).ToList();

        Assert.Equal(codes.Distinct().OrderBy(code => code, StringComparer.Ordinal), codes);
        Assert.All(codes, code => Assert.Matches("^LR0[123][0-9]{2}$", code));
    }

    [Fact]
    public void Messages_OfProgramsAndJourneys_AreSentences()
    {
        Assert.All(
            ProgramCodes.All.Concat(JourneyCodes.All),
            one =>
            {
                Assert.StartsWith("{0} ", one.Message, StringComparison.Ordinal);
                Assert.EndsWith(".", one.Message, StringComparison.Ordinal);
            }
        );
    }
}
