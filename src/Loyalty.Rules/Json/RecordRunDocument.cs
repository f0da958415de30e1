namespace Loyalty.Rules.Json;

/// <summary>One of a member's runs in a document.</summary>
internal sealed class RecordRunDocument : JourneyRunDocument
{
    internal int Number { get; set; }
}
