using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Compilation;

/// <summary>A program ready to decide: rules in the order of decision, the index of items, the layout of the state. Immutable and thread-safe.</summary>
internal sealed class CompiledProgram
{
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
        ChoiceTree? choices
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
        Choices = choices;
    }

    internal LoyaltyProgram Program { get; }
    internal Catalog? Catalog { get; }
    internal ProgramCalendar Calendar { get; }

    /// <summary>The rules in the order of decision; a rule's rank is its place here.</summary>
    internal RuleKernel[] Kernels { get; }

    /// <summary>Rules that only a sale that asks to enrol touches.</summary>
    internal EnrolmentRole[] OnEnrolment { get; }

    internal ItemIndex Index { get; }
    internal StateLayout Layout { get; }

    internal int EnrolmentSlot { get; }

    /// <summary>Where purchases are counted, whether a rule asks today or not.</summary>
    internal int PurchasesSlot { get; }

    /// <summary>Which rules give together; null where all of them do.</summary>
    internal ChoiceTree? Choices { get; }
}
