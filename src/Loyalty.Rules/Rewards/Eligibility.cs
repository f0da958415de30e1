namespace Loyalty.Rules.Rewards;

/// <summary>Who and what sale a rule is for: every condition that is given must hold.</summary>
/// <remarks>Immutable and thread-safe. A rule that is not eligible neither counts nor pays.</remarks>
public sealed class Eligibility
{
    /// <summary>The declared attributes of a member that segments and birthdays are read from.</summary>
    internal const string SegmentAttribute = "segment";
    internal const string BirthdayAttribute = "birthday";

    internal static readonly Eligibility Anyone = new(new EligibilityBuilder(default, 0));

    internal Eligibility(EligibilityBuilder builder)
    {
        Stores = [.. builder.Stores];
        Channels = [.. builder.Channels];
        Tenders = [.. builder.Tenders];
        Codes = [.. builder.Codes];
        Attributes = [.. builder.Attributes];
        Segments = [.. builder.Segments];
        Birthday = builder.BirthdayValue;
        Tier = builder.TierValue;
        Purchase = builder.PurchaseValue;
        PurchaseEvery = builder.PurchaseEveryValue;
        Phases = [.. builder.Phases];
        Member = [.. builder.Member];
        Basket = [.. builder.Baskets];
        Employees = builder.EmployeesValue;
    }

    /// <summary>Any of these stores; empty for no such condition.</summary>
    public IReadOnlyList<string> Stores { get; }

    /// <summary>Any of these channels; empty for no such condition.</summary>
    public IReadOnlyList<string> Channels { get; }

    /// <summary>The sale is paid with one of these kinds of tender, at least in part; empty for no such condition.</summary>
    public IReadOnlyList<string> Tenders { get; }

    /// <summary>The customer presents any of these codes; empty for no such condition. Compared Ordinal.</summary>
    public IReadOnlyList<string> Codes { get; }

    /// <summary>All of these attributes of the member.</summary>
    public IReadOnlyList<AttributeCondition> Attributes { get; }

    /// <summary>The member's attribute <c>segment</c> is any of these; empty for no such condition. Compared Ordinal.</summary>
    public IReadOnlyList<string> Segments { get; }

    /// <summary>The business days around the member's attribute <c>birthday</c>, or null.</summary>
    public BirthdayWindow? Birthday { get; }

    /// <summary>A tier held before the sale, or null.</summary>
    public TierCondition? Tier { get; }

    /// <summary>The sale must be the member's purchase of this number (1 is the first), or null.</summary>
    public int? Purchase { get; }

    /// <summary>The number of the member's purchase must be a multiple of this (3 for the third, the sixth, ...), or null.</summary>
    public int? PurchaseEvery { get; }

    /// <summary>The member is in any of these phases of the program's journey, or in a phase inside one of them; empty for no such condition.</summary>
    public IReadOnlyList<string> Phases { get; }

    /// <summary>Ranges in which something of the member must lie before the sale; all must hold.</summary>
    public IReadOnlyList<MemberCondition> Member { get; }

    /// <summary>What the basket must hold besides; all must hold.</summary>
    public IReadOnlyList<BasketCondition> Basket { get; }

    /// <summary>How sales to employees are treated.</summary>
    public EmployeeSales Employees { get; }

    /// <summary>Whether a condition needs a member, so that a guest can never meet it.</summary>
    internal bool NeedsMember =>
        Attributes.Count > 0
        || Segments.Count > 0
        || Birthday is not null
        || Tier is not null
        || Purchase is not null
        || PurchaseEvery is not null
        || Phases.Count > 0
        || Member.Count > 0;
}
