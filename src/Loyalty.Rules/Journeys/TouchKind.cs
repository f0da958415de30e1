namespace Loyalty.Rules.Journeys;

/// <summary>What a touch is for.</summary>
public enum TouchKind
{
    /// <summary>Calms the doubt after a purchase.</summary>
    Reassure,

    /// <summary>Welcomes a member.</summary>
    Welcome,

    /// <summary>Celebrates what a member reached.</summary>
    Celebrate,

    /// <summary>Asks a member to recommend the shop.</summary>
    AskForReferral,

    /// <summary>Asks a member to come back.</summary>
    WinBack,

    /// <summary>Tells that the person who serves the member changed.</summary>
    ContactChanged,

    /// <summary>Offers more than was bought.</summary>
    Upsell,

    /// <summary>Anything else.</summary>
    Other,
}
