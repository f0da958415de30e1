namespace Loyalty.Rules.DependencyInjection;

/// <summary>Names that a host gives.</summary>
internal static class Name
{
    internal static string Of(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.Length > 0 ? name : throw new ArgumentException("A name may not be empty.", nameof(name));
    }
}
