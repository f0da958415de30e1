namespace Loyalty.Rules;

/// <summary>Whether a sale was taken.</summary>
public enum AdmissionStatus
{
    /// <summary>Not looked at: the default value.</summary>
    None,

    /// <summary>Taken and decided.</summary>
    Accepted,

    /// <summary>The same sale was applied before: nothing changes, and what it posted then is reported.</summary>
    AlreadyApplied,

    /// <summary>Another sale with the same id was applied before: nothing changes.</summary>
    Conflict,

    /// <summary>A sale later than this one has been applied, or the member's journey has come further: replay sales and events in the order of time.</summary>
    NeedsReplay,

    /// <summary>The sale is older than the program's lateness horizon.</summary>
    TooLate,

    /// <summary>The sale is not one that can be decided; the refusal says why.</summary>
    Refused,
}
