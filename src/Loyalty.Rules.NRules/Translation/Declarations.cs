namespace Loyalty.Rules.ForwardChaining.Translation;

/// <summary>Reads what the host declares of the member.</summary>
internal static class Declarations
{
    internal static string? Of(SaleFact sale, string attribute) =>
        sale.Header.Details.Attributes.FirstOrDefault(one => one.Key == attribute).Value;
}
