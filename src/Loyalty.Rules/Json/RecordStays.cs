namespace Loyalty.Rules.Json;

/// <summary>A member's stays in a phase, in a document.</summary>
internal sealed class RecordStays
{
    internal int Entered { get; set; }

    /// <summary>Whole days of 24 hours; null where no stay was finished.</summary>
    internal int? LastDays { get; set; }
}
