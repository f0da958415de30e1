namespace Loyalty.Rules.Diagnostics;

/// <summary>The codes LR0101 to LR0299: what a program can get wrong although its document is well-formed.</summary>
/// <remarks>In every message {0} is the part of the program that it speaks of, such as <c>Rule 'sixth-cone'</c>.</remarks>
internal static partial class ProgramCodes
{
    /// <summary>All codes, in their order.</summary>
    internal static IReadOnlyList<DiagnosticDescriptor> All =>
        [
            WordEmpty,
            WordTooLong,
            WordUnreadable,
            TooMany,
            UndefinedValue,
            VersionTooLow,
            UnknownTimeZone,
            BusinessDayStartOutOfRange,
            LatenessOutOfRange,
            NoRules,
            DuplicateRuleId,
            IdsDifferByCase,
            UnknownSelector,
            SelectorCycle,
            NameWithConditions,
            NegativePrice,
            EmptyPriceBand,
            SelectorTooDeep,
            SelectorTooLarge,
            UnusedSelector,
            PriorityOutOfRange,
            MomentOutOfRange,
            WindowEmpty,
            HoursWithoutDay,
            HoursOutOfRange,
            HoursEmpty,
            UndeclaredAttribute,
            AttributeWithoutValues,
            RepeatedAttribute,
            UnknownTierRule,
            RuleWithoutTiers,
            UnknownTier,
            PurchaseBelowOne,
            UnitsOutOfRange,
            NotADiscount,
            NothingOff,
            AmountOffOutOfRange,
            PointsOutOfRange,
            ValueOutOfRange,
            CostAboveValue,
            CapOutOfRange,
            CapOfZero,
            CapOfOtherReward,
            DuplicateCap,
            WindowOfTransactionCap,
            NoTiers,
            NotAscending,
            DuplicateTier,
            NegativeThreshold,
            OutOfReach,
            RateOutOfRange,
            RatesTooFine,
            CarryHalfEven,
            NoSteps,
            MixedSteps,
            StepGivesNoMore,
            UnknownCustomRule,
            NotInCatalog,
            Contradiction,
            ExceptLeavesNothing,
            HoursOutsideWindow,
            TierBeyondReach,
            RulesFight,
            TieDecidesMoney,
            FreeItemLoop,
            RollingDaysOutOfRange,
            WindowOfBalance,
            WeightsOfNothing,
            PartsOfAnotherMeasure,
            PartsOfDifferentUnits,
            StepsOfDifferentUnits,
        ];

    private static DiagnosticDescriptor Error(string code, string title, string message) =>
        new(code, DiagnosticSeverity.Error, title, message);

    private static DiagnosticDescriptor Warning(string code, string title, string message) =>
        new(code, DiagnosticSeverity.Warning, title, message);
}
