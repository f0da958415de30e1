using System.Globalization;
using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.TieredSpend;
using NodaTime;

namespace Loyalty.Rules.ReferenceModel;

/// <summary>What a rule asks of a member, and whether it holds before a sale.</summary>
internal static class MemberGates
{
    /// <summary>Whether a condition can be met by members alone.</summary>
    internal static bool Asks(Eligibility wanted) =>
        wanted.Attributes.Count > 0
        || wanted.Segments.Count > 0
        || wanted.Birthday is not null
        || wanted.Tier is not null
        || wanted.Purchase is not null
        || wanted.PurchaseEvery is not null
        || wanted.Phases.Count > 0
        || wanted.Member.Count > 0;

    /// <summary>The first condition that fails, or null.</summary>
    internal static EligibilityReason? FirstThatFails(SaleAtHand sale, Eligibility wanted)
    {
        if (!wanted.Attributes.All(wish => wish.Values.Contains(sale.Declared(wish.Name))))
            return EligibilityReason.Attribute;
        if (wanted.Segments.Count > 0 && !wanted.Segments.Contains(sale.Declared("segment")))
            return EligibilityReason.Segment;
        if (wanted.Birthday is { } window && !IsNear(sale.Declared("birthday"), window, sale.Day))
            return EligibilityReason.Birthday;
        if (wanted.Tier is { } tier && !HoldsTier(sale, tier))
            return EligibilityReason.Tier;
        if (!IsThePurchase(sale, wanted))
            return EligibilityReason.Purchase;
        if (wanted.Phases.Count > 0 && !wanted.Phases.Any(phase => IsIn(sale, phase)))
            return EligibilityReason.Phase;
        return wanted.Member.All(range => Holds(sale, range)) ? null : EligibilityReason.Measure;
    }

    private static bool IsThePurchase(SaleAtHand sale, Eligibility wanted)
    {
        long number = sale.PurchasesBefore + 1;
        return (wanted.Purchase is not { } exactly || (sale.IsPurchase && number == exactly))
            && (wanted.PurchaseEvery is not { } every || (sale.IsPurchase && number % every == 0));
    }

    /// <summary>Whether a run of the member that goes on is in a phase, or in one inside it.</summary>
    private static bool IsIn(SaleAtHand sale, string phase) =>
        sale.Member?.Journey?.GoingOn.Select(run => run.Run.Leaf!)
            .Any(leaf =>
                leaf.Id == phase
                || sale.Program.Journey!.Phases.Any(around => around.Id == phase && around.Phases.Contains(leaf))
            ) == true;

    private static bool HoldsTier(SaleAtHand sale, TierCondition wish)
    {
        var rule = RuleOf(sale, wish.RuleId);
        return MeasureOfTiers.Before(sale, rule) >= rule.Tiers.Single(tier => tier.Id == wish.AtLeast).From;
    }

    private static bool Holds(SaleAtHand sale, MemberCondition range)
    {
        long value = range.Measure switch
        {
            MemberMeasure.Purchases => sale.PurchasesBefore,
            MemberMeasure.Points => sale.SpendableBefore,
            _ => MeasureOfTiers.Before(sale, RuleOf(sale, range.RuleId!)),
        };
        return !(value < range.AtLeast) && !(value >= range.Below);
    }

    private static MemberTierRule RuleOf(SaleAtHand sale, string id) =>
        sale.Program.Rules.OfType<MemberTierRule>().Single(rule => rule.Id == id);

    /// <summary>Whether a birthday such as "02-29", kept this year, the last or the next, is near.</summary>
    private static bool IsNear(string? birthday, BirthdayWindow window, LocalDate today)
    {
        // In a leap year every birthday is a date.
        bool isDate = DateTime.TryParseExact(
            "2000-" + birthday,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var born
        );
        return isDate
            && new[] { today.Year - 1, today.Year, today.Year + 1 }
                .Select(year => LocalDate.FromDateTime(born).PlusYears(year - 2000))
                .Any(kept => kept.PlusDays(-window.DaysBefore) <= today && today <= kept.PlusDays(window.DaysAfter));
    }
}
