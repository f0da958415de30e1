namespace Loyalty.Rules.Journeys;

/// <summary>Whether a member may walk a journey again.</summary>
public enum ReEntry
{
    /// <summary>Once the last run has ended.</summary>
    AfterExit,

    /// <summary>One run a member, ever.</summary>
    Never,

    /// <summary>Also while another run goes on.</summary>
    Anytime,
}
