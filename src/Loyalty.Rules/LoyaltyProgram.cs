using Loyalty.Rules.Journeys;
using Loyalty.Rules.Rewards;

namespace Loyalty.Rules;

/// <summary>A loyalty program: selectors and rules as immutable data. Fluent C# and JSON build equal programs.</summary>
/// <remarks>Immutable and thread-safe. Two programs are equal if their canonical JSON is the same.</remarks>
public sealed partial class LoyaltyProgram
{
    private readonly KeyValuePair<string, Selector>[] _selectors;
    private readonly RewardRule[] _rules;
    private readonly string[] _attributes;

    internal LoyaltyProgram(LoyaltyProgramBuilder builder)
    {
        Id = builder.Id;
        Version = builder.VersionValue;
        Name = builder.Names.Count == 0 ? null : new LocalizedText(builder.Names);
        Currency = builder.Currency;
        TaxBasis = builder.TaxBasisValue;
        TimeZone = builder.TimeZoneValue;
        BusinessDayStart = builder.BusinessDayStartValue;
        LatenessDays = builder.LatenessDaysValue;
        Multipliers = builder.MultipliersValue;
        PointDecimals = builder.PointDecimalsValue;
        _attributes = [.. new SortedSet<string>(builder.MemberAttributes, StringComparer.Ordinal)];
        _selectors = [.. builder.Selectors];
        _rules = [.. builder.Rules];
        Arbitration = builder.ArbitrationValue;
        PointValue = builder.PointValueValue;
        MarginGuard = builder.MarginGuardValue;
        Journey = builder.JourneyValue;
    }

    /// <summary>The same program with its rules in another order, and without its journey.</summary>
    private LoyaltyProgram(LoyaltyProgram other, RewardRule[] rules)
    {
        Id = other.Id;
        Version = other.Version;
        Name = other.Name;
        Currency = other.Currency;
        TaxBasis = other.TaxBasis;
        TimeZone = other.TimeZone;
        BusinessDayStart = other.BusinessDayStart;
        LatenessDays = other.LatenessDays;
        Multipliers = other.Multipliers;
        PointDecimals = other.PointDecimals;
        _attributes = other._attributes;
        _selectors = other._selectors;
        _rules = rules;
        Arbitration = other.Arbitration;
        PointValue = other.PointValue;
        MarginGuard = other.MarginGuard;
    }

    /// <summary>The id, compared Ordinal. A member's state belongs to one program.</summary>
    public string Id { get; }

    /// <summary>The version of the program, counted by its author; 1 unless said.</summary>
    public int Version { get; }

    /// <summary>What receipts call the program, or null to show its id.</summary>
    public LocalizedText? Name { get; }

    /// <summary>The currency of all amounts.</summary>
    public Currency Currency { get; }

    /// <summary>Whether amounts include tax.</summary>
    public TaxBasis TaxBasis { get; }

    /// <summary>The IANA time zone of all calendar windows, such as <c>America/New_York</c>; <c>UTC</c> unless said.</summary>
    public string TimeZone { get; }

    /// <summary>When a business day begins, in minutes since local midnight; 0 unless said.</summary>
    public int BusinessDayStart { get; }

    /// <summary>For how many days a member's state remembers applied sales; an older sale is refused. 7 unless said.</summary>
    public int LatenessDays { get; }

    /// <summary>The decimals of points, 0 to 3; 0 unless said. Every number of points is counted in the last one: with 2, 4032 is 40.32 points.</summary>
    public int PointDecimals { get; }

    /// <summary>What several multipliers of points on one line come to; the highest holds unless said.</summary>
    public MultiplierCombination Multipliers { get; }

    /// <summary>The attributes of members that rules may read, sorted.</summary>
    public IReadOnlyList<string> MemberAttributes => _attributes;

    /// <summary>The named selectors, sorted by name.</summary>
    public IReadOnlyList<KeyValuePair<string, Selector>> Selectors => _selectors;

    /// <summary>The rules, in document order.</summary>
    public IReadOnlyList<RewardRule> Rules => _rules;

    /// <summary>The tree that says which rules give together, or null for all of them. Rules that it does not name are in effect beside it.</summary>
    public ArbitrationNode? Arbitration { get; }

    /// <summary>What points are worth where they are weighed against money, or null for nothing.</summary>
    public PointValue? PointValue { get; }

    /// <summary>The points of <see cref="PointValue" />, counted in their last decimal; 1 where points are worth nothing.</summary>
    internal long PointsOfValue => PointValue is { } value ? value.Points * PointNumber.UnitOf(PointDecimals) : 1;

    /// <summary>How much of a sale's margin may be given away, or null for no limit.</summary>
    public MarginGuard? MarginGuard { get; }

    /// <summary>The way of a member through phases, which sales advance and rules may ask for; null for none.</summary>
    public Journey? Journey { get; }

    /// <summary>Whether steps of the journey reward points.</summary>
    internal bool JourneyGivesPoints => Journey is { GivesPoints: true };

    /// <summary>Starts a program.</summary>
    /// <param name="id">The id.</param>
    /// <param name="currency">The ISO 4217 code of all amounts, such as <c>USD</c>.</param>
    /// <exception cref="ArgumentException">The currency is unknown.</exception>
    public static LoyaltyProgramBuilder Create(string id, string currency) =>
        new(Given.Value(id), Currency.Parse(Given.Value(currency)));

    /// <summary>A named selector, or null; they are sorted by name.</summary>
    internal Selector? SelectorNamed(string name)
    {
        int low = 0;
        int high = _selectors.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) >>> 1;
            int order = string.CompareOrdinal(_selectors[middle].Key, name);
            if (order == 0)
                return _selectors[middle].Value;
            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }
        return null;
    }
}
