namespace Loyalty.Rules.Journeys;

/// <summary>Collects where members of an older version stand.</summary>
/// <remarks>Not thread-safe.</remarks>
public sealed class JourneyMigrationBuilder
{
    internal SortedDictionary<string, string> Phases { get; } = new(StringComparer.Ordinal);

    /// <summary>Says where members of a phase stand.</summary>
    /// <param name="old">The id of the phase in the older version.</param>
    /// <param name="next">The id of the phase in the version that follows it; a phase around others means its first child.</param>
    public JourneyMigrationBuilder Phase(string old, string next)
    {
        Phases[Given.Value(old)] = Given.Value(next);
        return this;
    }
}
