using Loyalty.Rules.Json.Forms;

namespace Loyalty.Rules.Json;

/// <summary>The words of a decision. What no decision says has none.</summary>
internal static class DecisionWords
{
    internal static readonly WordForm<AdmissionStatus> Statuses = new(
        ("accepted", AdmissionStatus.Accepted),
        ("alreadyApplied", AdmissionStatus.AlreadyApplied),
        ("conflict", AdmissionStatus.Conflict),
        ("needsReplay", AdmissionStatus.NeedsReplay),
        ("tooLate", AdmissionStatus.TooLate),
        ("refused", AdmissionStatus.Refused)
    );

    internal static readonly WordForm<Refusal> Refusals = new(
        ("missingId", Refusal.MissingId),
        ("wrongCurrency", Refusal.WrongCurrency),
        ("instantOutOfRange", Refusal.InstantOutOfRange),
        ("wrongMember", Refusal.WrongMember),
        ("wrongProgram", Refusal.WrongProgram),
        ("tooManyLines", Refusal.TooManyLines),
        ("unknownItem", Refusal.UnknownItem),
        ("return", Refusal.Return),
        ("quantityOutOfRange", Refusal.QuantityOutOfRange),
        ("amountOutOfRange", Refusal.AmountOutOfRange),
        ("grantedWithAmount", Refusal.GrantedWithAmount),
        ("overflow", Refusal.Overflow),
        ("unknownRule", Refusal.UnknownRule),
        ("journeyBehind", Refusal.JourneyBehind),
        ("cannotRedeem", Refusal.CannotRedeem)
    );

    internal static readonly WordForm<AwardKind> Kinds = new(
        ("itemDiscount", AwardKind.ItemDiscount),
        ("basketDiscount", AwardKind.BasketDiscount),
        ("points", AwardKind.Points),
        ("itemAdded", AwardKind.ItemAdded),
        ("coupon", AwardKind.Coupon)
    );

    internal static readonly WordForm<Verdict> Verdicts = new(
        ("awarded", Verdict.Awarded),
        ("reduced", Verdict.Reduced),
        ("notYet", Verdict.NotYet),
        ("noTarget", Verdict.NoTarget),
        ("capReached", Verdict.CapReached),
        ("lost", Verdict.Lost),
        ("outsideWindow", Verdict.OutsideWindow),
        ("notEligible", Verdict.NotEligible),
        ("needsMember", Verdict.NeedsMember),
        ("alreadyGiven", Verdict.AlreadyGiven),
        ("noOccasion", Verdict.NoOccasion),
        ("silent", Verdict.Silent),
        ("notEnoughPoints", Verdict.NotEnoughPoints),
        ("cutByGuard", Verdict.CutByGuard)
    );

    internal static readonly WordForm<OutcomeUnit> Units = new(
        ("units", OutcomeUnit.Units),
        ("money", OutcomeUnit.Money),
        ("points", OutcomeUnit.Points),
        ("visits", OutcomeUnit.Visits),
        ("coupons", OutcomeUnit.Coupons),
        ("stamps", OutcomeUnit.Stamps)
    );

    internal static readonly WordForm<EligibilityReason> Reasons = new(
        ("employees", EligibilityReason.Employees),
        ("store", EligibilityReason.Store),
        ("channel", EligibilityReason.Channel),
        ("tender", EligibilityReason.Tender),
        ("code", EligibilityReason.Code),
        ("basket", EligibilityReason.Basket),
        ("attribute", EligibilityReason.Attribute),
        ("segment", EligibilityReason.Segment),
        ("birthday", EligibilityReason.Birthday),
        ("tier", EligibilityReason.Tier),
        ("purchase", EligibilityReason.Purchase),
        ("phase", EligibilityReason.Phase),
        ("measure", EligibilityReason.Measure),
        ("history", EligibilityReason.History),
        ("trial", EligibilityReason.Trial)
    );

    internal static readonly WordForm<NudgeKind> Nudges = new(
        ("more", NudgeKind.More),
        ("addItem", NudgeKind.AddItem),
        ("join", NudgeKind.Join)
    );
}
