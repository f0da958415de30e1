using Loyalty.Rules.Diagnostics;

namespace Loyalty.Rules.Testing.Documents;

/// <summary>What reading a scenario can find, besides what any document can have: LR0300 to LR0399.</summary>
internal static class ScenarioCodes
{
    internal static readonly DiagnosticDescriptor ScenarioUnreadable = Error(
        "LR0300",
        "The file of a scenario cannot be read.",
        "The scenario {0} cannot be read: {1}. Check the path."
    );

    internal static readonly DiagnosticDescriptor FileUnreadable = Error(
        "LR0301",
        "A file that a scenario names cannot be read.",
        "The file {0} cannot be read: {1}. A path counts from the folder of the scenario that names it."
    );

    internal static readonly DiagnosticDescriptor FileRefused = Error(
        "LR0302",
        "A file that a scenario names is refused.",
        "The file {0} is refused. Mend it first:\n{1}"
    );

    internal static readonly DiagnosticDescriptor LaterStep = Error(
        "LR0303",
        "A step is of a kind that is not known yet.",
        "Steps of the kind {0} are not known yet. This release knows 'enrol', 'sale', 'event', 'enter' and 'tick'; leave the step out, or use a later one."
    );

    internal static readonly DiagnosticDescriptor UnknownMember = Error(
        "LR0304",
        "A step names a member that the scenario does not have.",
        "The scenario has no member {0}.{1} Add the member to 'members'; one of whom nothing is to be said is an empty object."
    );

    internal static readonly DiagnosticDescriptor OtherMember = Error(
        "LR0305",
        "A state is of another member than the one that it stands under.",
        "The state is of member {0} and stands under {1}. Give the member the id of the state."
    );

    internal static readonly DiagnosticDescriptor NoAmount = Error(
        "LR0306",
        "A line has no amount, and none can be made for it.",
        "The line has neither 'amount' nor 'price', and {0}.{1} Write one of them."
    );

    internal static readonly DiagnosticDescriptor InexactPrice = Error(
        "LR0307",
        "Quantity times price is no amount of money.",
        "{0} at {1} each is no amount of {2}. Write the 'amount' that the till charges instead."
    );

    internal static readonly DiagnosticDescriptor NoTiers = Error(
        "LR0308",
        "A tier is expected of a rule that has none.",
        "Rule {0} has no tiers of members. Name a rule of tiers over a calendar window."
    );

    internal static readonly DiagnosticDescriptor UnknownTier = Error(
        "LR0309",
        "A tier is expected that the rule does not have.",
        "Rule {0} has no tier {1}. It has {2}.{3}"
    );

    internal static readonly DiagnosticDescriptor UnknownValue = Error(
        "LR0310",
        "A value is taken from the cases, and no case gives it.",
        "No case gives a value '{0}'. The cases give {1}.{2}"
    );

    internal static readonly DiagnosticDescriptor CaseLacksValue = Error(
        "LR0311",
        "A case lacks a value.",
        "This case gives no value '{0}', which the scenario takes from its cases. Add it."
    );

    internal static readonly DiagnosticDescriptor UnusedValue = Error(
        "LR0312",
        "A case gives a value that the scenario does not take.",
        "Nothing in the scenario takes the value '{0}'. Write \"${0}\" where it belongs, or leave it out."
    );

    internal static readonly DiagnosticDescriptor TooManyCases = Error(
        "LR0313",
        "A scenario has too many cases.",
        "A scenario has at most {0} cases, and this one has {1}. Split it."
    );

    internal static readonly DiagnosticDescriptor NoPointsRule = Error(
        "LR0314",
        "A member starts with points that no rule gives.",
        "Neither a rule of the program nor its journey gives points, so no member can have any. Add a rule that gives points, or leave the property out."
    );

    internal static readonly DiagnosticDescriptor FullCard = Error(
        "LR0382",
        "A member starts with more open stamps than a card has.",
        "A card of rule {0} has 0 to {1} open stamps, not {2}: {3} stamps owe a reward and begin a new card. Say the rest here, and units that wait under 'owed'."
    );

    internal static readonly DiagnosticDescriptor UnknownLine = Error(
        "LR0315",
        "A discount is expected on a line that the sale does not have.",
        "The sale has no line {0}. Its lines are {1}; a line without an id has its place, counted from 1."
    );

    internal static readonly DiagnosticDescriptor GuestHasNone = Error(
        "LR0316",
        "Something of a member is expected of a guest's sale.",
        "The sale is a guest's, of whom nothing is kept. Name the member of the sale, or leave '{0}' out."
    );

    internal static readonly DiagnosticDescriptor StateAndWords = Error(
        "LR0317",
        "A member starts with a whole state and with something else.",
        "A whole state says all that a member starts with. Leave {0} out, or say the start without 'state'."
    );

    internal static readonly DiagnosticDescriptor NoJourney = Error(
        "LR0318",
        "A step is of a journey that the program does not have.",
        "The program has no journey, so that no {0} can happen. Give the program a journey, or leave the step out."
    );

    internal static readonly DiagnosticDescriptor NotOfAStep = Error(
        "LR0319",
        "Something of a sale is expected of a step that is none.",
        "Nothing is bought in this step, so that '{0}' says nothing. Leave it out; what is kept of the member, 'phase', 'touches', 'sent', 'journeyPoints' and 'answer' can be expected."
    );

    internal static readonly DiagnosticDescriptor SeveralMembers = Error(
        "LR0323",
        "Something of a member is expected of time that passes for several.",
        "Time passes for {0} here, so that '{1}' could be anyone's. Name the member of the step, or leave it out."
    );

    internal static readonly DiagnosticDescriptor UnknownEvent = Error(
        "LR0324",
        "An event is none of the journey.",
        "The journey of the program has no event {0} that is told.{1} Ids are compared letter by letter."
    );

    internal static readonly DiagnosticDescriptor UnknownPhase = Error(
        "LR0325",
        "A phase is none of the journey.",
        "The journey of the program has no phase {0}.{1} Ids are compared letter by letter."
    );

    internal static readonly DiagnosticDescriptor UnknownTouch = Error(
        "LR0326",
        "A touch is none of the journey.",
        "The journey of the program has no touch {0}.{1} Ids are compared letter by letter."
    );

    internal static readonly DiagnosticDescriptor AnswerOfASale = Error(
        "LR0327",
        "An answer of the journey is expected of a sale.",
        "A sale is taken or refused. Say 'refused' in place of 'answer', or leave it out."
    );

    internal static readonly DiagnosticDescriptor TimeGoesBack = Error(
        "LR0328",
        "Time passes up to an instant that has passed.",
        "Time has passed up to {0} before this step, and does not go back. Say a later 'at'; what comes late is a sale or an event with an earlier one."
    );

    internal static readonly DiagnosticDescriptor UnknownZone = Error(
        "LR0329",
        "A time zone is none.",
        "There is no time zone {0}. Write the IANA name of one, such as \"America/New_York\" or \"Asia/Ho_Chi_Minh\"."
    );

    internal static readonly DiagnosticDescriptor NobodyYet = Error(
        "LR0333",
        "Time passes for a member of whom nothing has been told.",
        "Nothing has been told of {0} before this step, so that no time can pass for them.{1} Name a member of a step before, or of 'members'."
    );

    internal static readonly DiagnosticDescriptor UnknownAttribute = Error(
        "LR0334",
        "An attribute is none of the journey.",
        "The journey of the program reads no attribute {0}.{1} Declare it under 'attributes' of the journey, or leave it out."
    );

    internal static readonly DiagnosticDescriptor SentAsTimePasses = Error(
        "LR0335",
        "Touches are expected to go out in a step in which none does.",
        "Touches go out as time passes. Expect 'sent' of a 'tick' after this step, or 'touches' here, which are those that it issues."
    );

    internal static readonly DiagnosticDescriptor OtherMeasure = Error(
        "LR0344",
        "Money is expected of a rule that counts something else, or the other way round.",
        "The tiers of rule {0} are measured by {1}."
    );

    /// <summary>All of them, in the order of their codes.</summary>
    internal static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        ScenarioUnreadable,
        FileUnreadable,
        FileRefused,
        LaterStep,
        UnknownMember,
        OtherMember,
        NoAmount,
        InexactPrice,
        NoTiers,
        UnknownTier,
        UnknownValue,
        CaseLacksValue,
        UnusedValue,
        TooManyCases,
        NoPointsRule,
        UnknownLine,
        GuestHasNone,
        StateAndWords,
        NoJourney,
        NotOfAStep,
        SeveralMembers,
        UnknownEvent,
        UnknownPhase,
        UnknownTouch,
        AnswerOfASale,
        TimeGoesBack,
        UnknownZone,
        NobodyYet,
        UnknownAttribute,
        SentAsTimePasses,
        OtherMeasure,
        FullCard,
    ];

    private static DiagnosticDescriptor Error(string code, string title, string message) =>
        new(code, DiagnosticSeverity.Error, title, message);
}
