using Loyalty.Rules.Journeys;
using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.TieredSpend;

namespace Loyalty.Rules.Compilation;

/// <summary>A program ready to decide: rules in the order of decision, the index of items, the layout of the state. Immutable and thread-safe.</summary>
internal sealed class CompiledProgram
{
    // Made when it is first asked for; two threads that make it at once make the same.
    private RuleRanks? _ranks;

    internal CompiledProgram(
        LoyaltyProgram program,
        Catalog? catalog,
        ProgramCalendar calendar,
        RuleKernel[] kernels,
        EnrolmentRole[] onEnrolment,
        ItemIndex index,
        StateLayout layout,
        int enrolmentSlot,
        int purchasesSlot,
        PointsNeeds needs,
        PointsScale? scale,
        ChoiceTree? choices,
        JourneyPlan? journey
    )
    {
        Program = program;
        Catalog = catalog;
        Calendar = calendar;
        Kernels = kernels;
        OnEnrolment = onEnrolment;
        Index = index;
        Layout = layout;
        EnrolmentSlot = enrolmentSlot;
        PurchasesSlot = purchasesSlot;
        ReadsCosts =
            (needs & PointsNeeds.Costs) != 0
            || program.MarginGuard is not null
            || Array.Exists(kernels, kernel => kernel.Terms is { ByCost: true });
        KeepsEarlierAwards = (needs & PointsNeeds.EarlierAwards) != 0;
        Scale = scale;
        int items = Array.FindIndex(kernels, kernel => kernel.Stage != RewardStage.Item);
        int points = Array.FindIndex(kernels, kernel => kernel.Stage == RewardStage.Points);
        AfterItemsFrom = (needs & PointsNeeds.AfterItemRewards) != 0 ? items : int.MaxValue;
        AnnouncesFrom = scale is null ? int.MaxValue : points;
        Choices = choices;
        Journey = journey;
        TiersOfBalance =
        [
            .. kernels
                .Where(kernel => kernel.Rule is MemberTierRule { Measure: TierMeasure.PointsBalance })
                .Select(kernel => kernel.Rank),
        ];
        ReadsWholeUnits = Array.Exists(kernels, kernel => kernel.Terms is { Weighed: WeighedUnits.PerWholeUnit });
    }

    internal LoyaltyProgram Program { get; }
    internal Catalog? Catalog { get; }
    internal ProgramCalendar Calendar { get; }

    /// <summary>The rules in the order of decision; a rule's rank is its place here.</summary>
    internal RuleKernel[] Kernels { get; }

    /// <summary>The rules by their ids.</summary>
    internal RuleRanks Ranks => _ranks ??= new RuleRanks(Kernels);

    /// <summary>Rules that only a sale that asks to enrol touches.</summary>
    internal EnrolmentRole[] OnEnrolment { get; }

    internal ItemIndex Index { get; }
    internal StateLayout Layout { get; }

    internal int EnrolmentSlot { get; }

    /// <summary>Whether a rule asks what lines cost the merchant.</summary>
    internal bool ReadsCosts { get; }

    /// <summary>Whether a rule asks what those decided before give.</summary>
    internal bool KeepsEarlierAwards { get; }

    /// <summary>Whether a rule counts the whole units of weighed lines.</summary>
    internal bool ReadsWholeUnits { get; }

    /// <summary>Where purchases are counted, whether a rule asks today or not.</summary>
    internal int PurchasesSlot { get; }

    /// <summary>Over what points are exact in a program that multiplies them; null where it does not.</summary>
    internal PointsScale? Scale { get; }

    /// <summary>The rank before which it must be noted what item rewards have left; beyond all ranks where nobody asks.</summary>
    internal int AfterItemsFrom { get; }

    /// <summary>The rank before which rules on points must announce what they earn and multiply; beyond all ranks where nothing multiplies.</summary>
    internal int AnnouncesFrom { get; }

    /// <summary>Which rules give together; null where all of them do.</summary>
    internal ChoiceTree? Choices { get; }

    /// <summary>The ranks of the rules whose tiers are measured by the balance of points, which moves with sales that do not touch them, too.</summary>
    internal int[] TiersOfBalance { get; }

    /// <summary>The way of members through phases; null where the program has none.</summary>
    internal JourneyPlan? Journey { get; }
}
