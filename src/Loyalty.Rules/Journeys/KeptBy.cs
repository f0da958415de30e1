namespace Loyalty.Rules.Journeys;

/// <summary>What keeps a touch that waits from going out now. Of several, the one that lasts longest.</summary>
public enum KeptBy
{
    /// <summary>It is quiet by the member's clock.</summary>
    QuietHours,

    /// <summary>Its channel has had all that it may have on this day of the member.</summary>
    ChannelCap,

    /// <summary>The member's phase, or the one around it, never has touches of its kind.</summary>
    Phase,

    /// <summary>The member's day went back, such as by a journey west, and what went out on the later day counts until it comes again.</summary>
    EarlierDay,

    /// <summary>It is issued later than now: the record has come further than the host's clock.</summary>
    LaterIssue,
}
