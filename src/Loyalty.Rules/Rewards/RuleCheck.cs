using Loyalty.Rules.Diagnostics;

namespace Loyalty.Rules.Rewards;

/// <summary>Checks rules one after the other: first what all rules share, then, with the rule's own check, what its family has besides.</summary>
internal sealed partial class RuleCheck
{
    private readonly DiagnosticReporter _reporter;
    private readonly SelectorCheck _selectors;
    private readonly Func<Selector, Selector?, int, ItemSet> _itemsOf;
    private readonly ProgramCalendar? _calendar;
    private readonly TierTable _tiers;
    private readonly HashSet<string> _attributes;
    private readonly Func<string, object?>? _registered;
    private readonly HashSet<string>? _phases;
    private readonly RivalTable _rivals = new();
    private readonly OverlapTable _overlaps = new();
    private readonly TreePlaces _places;
    private readonly long _pointUnit;
    private RewardRule _rule = null!;
    private int _number;

    /// <param name="program">The program.</param>
    /// <param name="calendar">Its calendar, or null where its zone is wrong.</param>
    /// <param name="selectors">Knows the named selectors.</param>
    /// <param name="itemsOf">Knows the items of a selector that was checked, less those of another; the number is that of selectors in both.</param>
    /// <param name="tiers">Knows the rules and their tiers.</param>
    /// <param name="registered">Finds registered code by its name; null where it is not known yet what is registered.</param>
    /// <param name="phases">The phases of the program's journey, or null where it has none.</param>
    /// <param name="reporter">Takes what is found.</param>
    internal RuleCheck(
        LoyaltyProgram program,
        ProgramCalendar? calendar,
        SelectorCheck selectors,
        Func<Selector, Selector?, int, ItemSet> itemsOf,
        TierTable tiers,
        Func<string, object?>? registered,
        HashSet<string>? phases,
        DiagnosticReporter reporter
    )
    {
        Currency = program.Currency;
        _pointUnit = PointNumber.UnitOf(program.PointDecimals);
        GivesPoints = program.Rules.Any(rule => rule.DecidedIn == RewardStage.Points) || program.JourneyGivesPoints;
        _calendar = calendar;
        _selectors = selectors;
        _itemsOf = itemsOf;
        _tiers = tiers;
        _attributes = new HashSet<string>(program.MemberAttributes, StringComparer.Ordinal);
        _registered = registered;
        _phases = phases;
        _reporter = reporter;
        _places = new TreePlaces(program.Arbitration);
    }

    /// <summary>The currency of the program.</summary>
    internal Currency Currency { get; }

    /// <summary>Over what points are exact in a program that multiplies them; null where it does not.</summary>
    internal PointsScale? Points { get; set; }

    /// <summary>Whether some rule of the program gives points.</summary>
    internal bool GivesPoints { get; }

    /// <summary>Where the rule stands.</summary>
    internal DiagnosticPath Path { get; private set; } = DiagnosticPath.Root;

    /// <summary>Checks a rule.</summary>
    internal void Check(RewardRule rule, DiagnosticPath path)
    {
        _rule = rule;
        _number++;
        Path = path;
        _reporter.AboutRule(rule.Id);
        _reporter.Word(path.Then("id"), "an id", rule.Id);
        Names(path, rule.Name);
        if (rule.Priority is < -ProgramLimits.Priority or > ProgramLimits.Priority)
            Report(ProgramCodes.PriorityOutOfRange, path.Then("priority"), rule.Priority);
        Defined(path, "grant", (int)rule.Grant, (int)GrantMode.AllOrNothing);
        CheckActive(rule.Active);
        CheckEligibility(rule.Eligibility);
        _except = rule.Except is null ? null : _selectors.CheckOfRule(_reporter, rule.Except, path.Then("except"));
        _reportedExcept = false;
        rule.Check(this);
    }

    /// <summary>Reports something about the rule.</summary>
    internal void Report(DiagnosticDescriptor descriptor, DiagnosticPath path, params object?[] particulars) =>
        _reporter.Report(descriptor, path, particulars);

    /// <summary>Checks a word of the rule.</summary>
    internal bool Word(DiagnosticPath path, string what, string word) => _reporter.Word(path, what, word);

    /// <summary>Checks a list of words of the rule.</summary>
    internal void Words(DiagnosticPath owner, string property, string what, IReadOnlyList<string> words) =>
        _reporter.Words(owner, property, what, words);

    /// <summary>Checks a name in all its languages.</summary>
    internal void Names(DiagnosticPath owner, LocalizedText? name) => _reporter.Names(owner, name);

    /// <summary>Checks a value of an enumeration.</summary>
    internal bool Defined(DiagnosticPath owner, string property, int value, int last) =>
        _reporter.Defined(owner, property, value, last);

    /// <summary>Checks how many tiers, steps or other parts the rule has.</summary>
    internal bool Count(string property, int count) =>
        _reporter.Count(Path, property, count, ProgramLimits.PartsOfRule);

    /// <summary>An amount as messages show it.</summary>
    internal Money Money(long minorUnits) => new(minorUnits, Currency);

    /// <summary>A number of points as messages show it.</summary>
    internal string ShownPoints(long points) =>
        (points / (decimal)_pointUnit).ToString("0.###", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Whether it is known what code the host registers.</summary>
    internal bool KnowsRegistered => _registered is not null;

    /// <summary>The code that the host registers under a name, or null.</summary>
    internal object? Registered(string name) => _registered?.Invoke(name);
}
