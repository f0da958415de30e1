using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.Custom;

namespace Loyalty.Rules.Compilation;

/// <summary>Checks a program as a whole and everything in it: what passes can be compiled, and never throws on a valid sale.</summary>
/// <remarks>Takes time linear in the size of the program and the catalog.</remarks>
internal sealed class ProgramCheck
{
    private readonly LoyaltyProgram _program;
    private readonly DiagnosticReporter _reporter;

    private ProgramCheck(LoyaltyProgram program, DiagnosticReporter reporter)
    {
        _program = program;
        _reporter = reporter;
    }

    /// <summary>Reports everything that is wrong or doubtful, in document order.</summary>
    /// <param name="program">The program.</param>
    /// <param name="catalog">What it is compiled with, or null.</param>
    /// <param name="customRules">The code that the host registers, by its names, or null where that is not known yet.</param>
    /// <param name="bag">Takes what is found.</param>
    internal static void Run(
        LoyaltyProgram program,
        Catalog? catalog,
        IReadOnlyDictionary<string, ICustomRewardRule>? customRules,
        DiagnosticBag bag
    )
    {
        var reporter = new DiagnosticReporter(bag);
        var check = new ProgramCheck(program, reporter);
        check.CheckHead();
        if (!check.CheckSize())
            return;
        var selectors = new SelectorCheck(program, catalog is null ? null : new CatalogWords(catalog));
        selectors.CheckNamed();
        var ofRules = new DiagnosticBag();
        check.CheckRules(selectors, new ItemSets(program, catalog), customRules, ofRules);
        selectors.ReportNamed(bag, sawAllRules: !ofRules.IsFull);
        ArbitrationCheck.Run(program, reporter);
        bag.AddAll(ofRules);
        ProgramJourneyCheck.Run(program, bag);
    }

    private void CheckHead()
    {
        var root = DiagnosticPath.Root;
        _reporter.Word(root.Then("program"), "an id", _program.Id);
        if (_program.Version < 1)
            _reporter.Report(ProgramCodes.VersionTooLow, root.Then("version"), _program.Version);
        _reporter.Names(root, _program.Name);
        _reporter.Defined(root, "taxBasis", (int)_program.TaxBasis, (int)TaxBasis.Excluded);
        if (_reporter.Word(root.Then("timeZone"), "a time zone", _program.TimeZone) && Calendar(0) is null)
            _reporter.Report(ProgramCodes.UnknownTimeZone, root.Then("timeZone"), Quoted.Of(_program.TimeZone));
        if (!IsDayStart(_program.BusinessDayStart))
            _reporter.Report(
                ProgramCodes.BusinessDayStartOutOfRange,
                root.Then("businessDayStart"),
                _program.BusinessDayStart
            );
        if (_program.LatenessDays is < 1 or > ProgramLimits.LatenessDays)
            _reporter.Report(ProgramCodes.LatenessOutOfRange, root.Then("latenessDays"), _program.LatenessDays);
        if (_program.PointDecimals is < 0 or > ProgramLimits.PointDecimals)
            _reporter.Report(
                ProgramCodes.PointDecimalsOutOfRange,
                root.Then("pointDecimals"),
                _program.PointDecimals,
                ProgramLimits.PointDecimals
            );
        _reporter.Defined(root, "multipliers", (int)_program.Multipliers, (int)MultiplierCombination.Multiply);
        _reporter.Words(root, "memberAttributes", "an attribute", _program.MemberAttributes);
    }

    private bool CheckSize()
    {
        var root = DiagnosticPath.Root;
        if (_program.Rules.Count == 0)
            _reporter.Report(ProgramCodes.NoRules, root.Then("rules"));
        return _reporter.Count(root, "selectors", _program.Selectors.Count, ProgramLimits.Selectors)
            & _reporter.Count(root, "rules", _program.Rules.Count, ProgramLimits.Rules);
    }

    private void CheckRules(
        SelectorCheck selectors,
        ItemSets items,
        IReadOnlyDictionary<string, ICustomRewardRule>? customRules,
        DiagnosticBag bag
    )
    {
        var reporter = new DiagnosticReporter(bag);
        var tiers = new TierTable();
        foreach (var rule in _program.Rules)
            rule.Declare(tiers);
        tiers.FindUnreachable();
        var calendar = IsDayStart(_program.BusinessDayStart) ? Calendar(_program.BusinessDayStart) : null;
        var phases = ProgramJourneyCheck.PhasesOf(_program);
        Func<string, object?>? registered = customRules is null
            ? null
            : name => customRules.TryGetValue(name, out var code) ? code : null;
        var check = new RuleCheck(_program, calendar, selectors, items.Of, tiers, registered, phases, reporter);
        check.Points = PointsScale.Of(_program);
        var ids = new IdRegister();
        for (int i = 0; i < _program.Rules.Count && !bag.IsFull; i++)
        {
            var rule = _program.Rules[i];
            var path = DiagnosticPath.Root.Then("rules").Then(i);
            check.Check(rule, path);
            if (string.IsNullOrEmpty(rule.Id))
                continue;
            ids.Add(rule.Id, i, out int first, out string? twin);
            if (first != i)
                check.Report(ProgramCodes.DuplicateRuleId, path.Then("id"), first);
            reporter.AboutProgram();
            if (twin is not null)
                check.Report(
                    ProgramCodes.IdsDifferByCase,
                    path.Then("id"),
                    "rule " + Quoted.Of(twin),
                    "rule " + Quoted.Of(rule.Id)
                );
        }
        if (check.Points is { } points)
            CheckPoints(points, reporter);
    }

    private static void CheckPoints(PointsScale points, DiagnosticReporter reporter)
    {
        reporter.AboutProgram();
        var path = DiagnosticPath.Root.Then("rules");
        if (!points.HasRates)
            reporter.Report(ProgramCodes.NothingToMultiply, path);
        else if (!points.Fits)
            reporter.Report(ProgramCodes.MultipliersTooFine, path);
    }

    private ProgramCalendar? Calendar(int dayStart) =>
        !string.IsNullOrEmpty(_program.TimeZone)
        && ProgramCalendar.TryCreate(_program.TimeZone, dayStart, out var calendar)
            ? calendar
            : null;

    private static bool IsDayStart(int minutes) => minutes is >= 0 and < ProgramLimits.MinutesOfDay;
}
