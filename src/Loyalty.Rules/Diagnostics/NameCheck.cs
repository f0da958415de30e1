namespace Loyalty.Rules.Diagnostics;

/// <summary>Checks names in several languages.</summary>
internal static class NameCheck
{
    internal static void Names(this DiagnosticReporter reporter, DiagnosticPath owner, LocalizedText? name)
    {
        if (name is null)
            return;
        foreach (var pair in name.ByLanguage)
        {
            if (reporter.Word(owner.Then("name"), "a language", pair.Key))
                reporter.Word(owner.Then("name").Then(pair.Key), "a name", pair.Value);
        }
    }
}
