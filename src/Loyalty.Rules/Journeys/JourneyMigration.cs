namespace Loyalty.Rules.Journeys;

/// <summary>Where members of an older version stand in the version that follows it.</summary>
/// <remarks>Immutable and thread-safe. Phases that keep their id need no entry.</remarks>
public sealed class JourneyMigration
{
    private readonly KeyValuePair<string, string>[] _phases;

    internal JourneyMigration(int fromVersion, IEnumerable<KeyValuePair<string, string>> phases)
    {
        FromVersion = fromVersion;
        _phases = [.. phases];
    }

    /// <summary>The older version.</summary>
    public int FromVersion { get; }

    /// <summary>Old ids of phases with their new ones, sorted by the old.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Phases => _phases;

    /// <summary>The id of a phase in the version that follows: its own unless the map says another.</summary>
    internal string NextOf(string id)
    {
        foreach (var pair in _phases)
        {
            if (string.Equals(pair.Key, id, StringComparison.Ordinal))
                return pair.Value;
        }
        return id;
    }
}
