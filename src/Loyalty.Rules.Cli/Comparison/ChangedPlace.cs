namespace Loyalty.Rules.Cli.Comparison;

/// <summary>The program itself, one of its selectors or one of its rules.</summary>
/// <param name="Kind">"program", "selector" or "rule".</param>
/// <param name="Id">The selector's name or the rule's id; null for the program.</param>
/// <param name="Title">What people read, such as "Rule 'sixth-cone' (free item)".</param>
internal sealed record ChangedPlace(string Kind, string? Id, string Title);
