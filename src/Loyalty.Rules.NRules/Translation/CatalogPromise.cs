namespace Loyalty.Rules.ForwardChaining.Translation;

/// <summary>What a rule was promised when the catalog was said to tell all of its goods. A line that breaks it is a fault, and never decided otherwise.</summary>
internal static class CatalogPromise
{
    internal static InvalidOperationException BrokenBy(LineFact line, string ruleId) =>
        new(
            $"The line of '{line.Sku}' says more of its goods than the catalog, which the rule '{ruleId}' was promised it would not. Translate the program without CatalogSaysAll()."
        );
}
