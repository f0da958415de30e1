using Loyalty.Rules.Laws.Generators;
using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.CrossSell;
using Loyalty.Rules.Rewards.Custom;
using Loyalty.Rules.Rewards.FreeItem;
using Loyalty.Rules.Rewards.TieredSpend;

namespace Loyalty.Rules.Laws;

/// <summary>The places where engines go wrong: how often the cases reach each, and how often they have to.</summary>
internal static class HardPlaces
{
    /// <summary>Of a thousand cases so many at least must meet the place.</summary>
    internal static readonly Dictionary<string, int> Shares = new()
    {
        ["Awarded"] = 520,
        ["Reduced"] = 120,
        ["NotYet"] = 400,
        ["NoTarget"] = 200,
        ["CapReached"] = 100,
        ["Lost"] = 25,
        ["Silent"] = 60,
        ["a fault"] = 20,
        ["OutsideWindow"] = 150,
        ["NotEligible"] = 300,
        ["NeedsMember"] = 150,
        ["AlreadyGiven"] = 20,
        ["NoOccasion"] = 10,
        ["ItemDiscount"] = 330,
        ["BasketDiscount"] = 120,
        ["Points"] = 260,
        ["AlreadyApplied"] = 100,
        ["Conflict"] = 60,
        ["NeedsReplay"] = 100,
        ["TooLate"] = 40,
        ["UnknownItem"] = 15,
        ["Return"] = 8,
        ["QuantityOutOfRange"] = 4,
        ["AmountOutOfRange"] = 15,
        ["GrantedWithAmount"] = 8,
        ["MissingId"] = 15,
        ["WrongCurrency"] = 15,
        ["InstantOutOfRange"] = 15,
        ["WrongMember"] = 40,
        ["merged lines"] = 700,
        ["a discount on several parts"] = 250,
        ["a clock change"] = 150,
        ["a card in use"] = 100,
        ["a cap in use"] = 40,
        ["a carried remainder"] = 25,
        ["equal instants"] = 250,
        ["training"] = 80,
        ["AddItem"] = 80,
        ["More"] = 320,
        ["Join"] = 150,
        ["a saving"] = 6,
    };

    /// <summary>The places that only programs with occasions have.</summary>
    internal static readonly Dictionary<string, int> OfOccasions = new()
    {
        ["a coupon given"] = 30,
        ["a coupon used"] = 15,
        ["a coupon used and one given"] = 3,
        ["a coupon that has ended"] = 5,
        ["a purchase of before"] = 30,
        ["units owed for a later visit"] = 5,
        ["reason Code"] = 10,
        ["reason Segment"] = 10,
        ["reason Birthday"] = 10,
        ["reason Purchase"] = 10,
        ["reason History"] = 15,
        ["reason Trial"] = 10,
    };

    /// <summary>The places that only a feature reaches.</summary>
    private static readonly Dictionary<Features, Dictionary<string, int>> More = new()
    {
        [Features.ItemsInFull] = new()
        {
            ["ItemAdded"] = 30,
            ["a bank in use"] = 5,
            ["stamps by money"] = 30,
            ["stamps by visit"] = 30,
        },
        [Features.TiersInFull] = new()
        {
            ["a step that waits"] = 6,
            ["a tier reached"] = 30,
            ["the last days"] = 25,
            ["a year of membership"] = 6,
            ["points by steps of a basket"] = 1,
        },
        [Features.BasketInFull] = new() { ["pieces of the basket"] = 50 },
        [Features.Arbitration] = new() { ["CutByGuard"] = 30, ["lost in a node"] = 30 },
    };

    /// <summary>All places that cases with these features have to reach.</summary>
    internal static IEnumerable<KeyValuePair<string, int>> SharesOf(Features features) =>
        Shares.Concat(
            More.Concat(HardAwards.Shares)
                .Where(feature => (features & feature.Key) != 0)
                .SelectMany(feature => feature.Value)
        );

    internal static void Note(World world, Transaction sale, Decision decision, DecisionBuffer buffer, Tally tally)
    {
        if (!decision.Admission.IsAccepted)
        {
            var refused = decision.Admission;
            tally.Meet(
                refused.Status == AdmissionStatus.Refused ? refused.Refusal.ToString() : refused.Status.ToString()
            );
            return;
        }
        tally.Meet(world.Time.IsNearTransition(sale.Header.At), "a clock change");
        tally.Meet(sale.Header.Details.Training, "training");
        foreach (var outcome in decision.Outcomes)
        {
            tally.Meet(outcome.Verdict.ToString());
            tally.Meet(outcome.Reason != EligibilityReason.None, "reason " + outcome.Reason);
            tally.Meet(outcome.Node is not null, "lost in a node");
            tally.Meet(outcome.ProgressUnit == OutcomeUnit.Visits, "stamps by visit");
            tally.Meet(outcome.Granted > 0 && FallsOnPieces(world, outcome.RuleId), "pieces of the basket");
        }
        tally.Meet(decision.Faults.Count > 0, "a fault");
        HardAwards.Note(world, decision, tally);
        foreach (var award in decision.Awards)
        {
            tally.Meet(award.Kind.ToString());
            tally.Meet(
                award.Kind == AwardKind.Points && Multiplies(world, award.RuleId),
                "points by steps of a basket"
            );
            tally.Meet(
                world.Program.Rules.Any(rule => rule.Id == award.RuleId && rule is CustomRule { Combine: true }),
                "code that combines"
            );
            tally.Meet(award.CouponUntil is not null, "a coupon given");
            tally.Meet(award.CouponUntil is not null && award.Discount > 0, "a coupon used and one given");
        }
        foreach (var nudge in decision.Nudges)
        {
            tally.Meet(nudge.Kind.ToString());
            tally.Meet(nudge.Saving is not null, "a saving");
        }
        foreach (var posting in decision.Postings)
        {
            tally.Meet(posting.Account == PostingAccount.Stamps && posting.Before != 0, "a card in use");
            tally.Meet(posting.Account == PostingAccount.StampRemainder, "stamps by money");
            tally.Meet(posting.Account == PostingAccount.OwedUnits && Banks(world, posting.RuleId), "a bank in use");
            tally.Meet(posting.Account == PostingAccount.CapUse && posting.Before != 0, "a cap in use");
            tally.Meet(posting.Account == PostingAccount.Coupons && posting.After < posting.Before, "a coupon used");
            bool day = posting.Account is PostingAccount.LastBought or PostingAccount.LastTried;
            tally.Meet(day && posting.Before != 0, "a purchase of before");
            tally.Meet(
                posting.Account == PostingAccount.OwedUnits
                    && posting.Before != 0
                    && world.Program.Rules.Single(rule => rule.Id == posting.RuleId) is CrossSellRule,
                "units owed for a later visit"
            );
            tally.Meet(posting.Account == PostingAccount.Remainder && posting.Before != 0, "a carried remainder");
            tally.Meet(posting.Account == PostingAccount.StepRemainder && posting.Before != 0, "a step that waits");
            tally.Meet(posting.Account == PostingAccount.TierReward, "a tier reached");
            if (posting.Account == PostingAccount.Measure)
                Window(world, posting, tally);
        }
        if (decision.NextState is { } next)
            tally.Meet(HasEnded(world, sale, next), "a coupon that has ended");
        tally.Meet(
            world.History.Any(other => !ReferenceEquals(other, sale) && other.Header.At == sale.Header.At),
            "equal instants"
        );
        Merging(buffer, sale, tally);
    }

    private static void Window(World world, in Posting posting, Tally tally)
    {
        string id = posting.RuleId!;
        var window = world.Program.Rules.OfType<MemberTierRule>().Single(rule => rule.Id == id).Window;
        tally.Meet(window.Kind == MeasureWindowKind.RollingDays, "the last days");
        tally.Meet(window.Kind == MeasureWindowKind.Anniversary, "a year of membership");
    }

    private static bool Multiplies(World world, string ruleId) =>
        world.Program.Rules.Any(rule =>
            rule.Id == ruleId
            && rule is BasketTierRule { Steps: var steps }
            && steps[0].Reward.Kind == RewardKind.PointsMultiplier
        );

    private static bool HasEnded(World world, Transaction sale, MemberState state)
    {
        int today = world.Plan.Compiled.Calendar.BusinessDayOf(sale.Header.At.UtcTicks);
        return world.Program.Rules.SelectMany(rule => state.Coupons(rule.Id)).Any(coupon => coupon.Until < today);
    }

    private static bool FallsOnPieces(World world, string ruleId) =>
        world.Program.Rules.Any(rule => rule.Id == ruleId && rule is BasketTierRule { Per: not RewardPer.Basket });

    private static bool Banks(World world, string? ruleId) =>
        world.Program.Rules.Any(rule => rule.Id == ruleId && rule is FreeItemRule { Bank: true });

    private static void Merging(DecisionBuffer buffer, Transaction sale, Tally tally)
    {
        var work = buffer.Workspace;
        tally.Meet(work.Turn.LineCount < sale.Lines.Count, "merged lines");
        if (work.TakesAsGiven)
            return;
        foreach (ref readonly var line in work.Turn.AllLines)
        {
            var parts = work.Parts.AsSpan(line.FirstPart, line.PartCount);
            foreach (ref readonly var discount in buffer.LineDiscounts)
                tally.Meet(parts.Length > 1 && parts.IndexOf(discount.Line) >= 0, "a discount on several parts");
        }
    }
}
