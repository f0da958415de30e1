namespace Loyalty.Rules.Json;

/// <summary>The state of one run as a document of its own, which names its journey.</summary>
internal sealed class JourneyStateDocument : JourneyRunDocument
{
    internal string Journey { get; set; } = "";

    internal int Version { get; set; }
}
