using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Compilation;

/// <summary>Checks the arbitration tree and what is weighed in it. Takes time linear in its size.</summary>
internal sealed class ArbitrationCheck
{
    private readonly LoyaltyProgram _program;
    private readonly DiagnosticReporter _reporter;
    private readonly Dictionary<string, RewardRule> _rules = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DiagnosticPath> _seen = new(StringComparer.Ordinal);
    private long _combinations = 1;
    private int _firsts;

    private ArbitrationCheck(LoyaltyProgram program, DiagnosticReporter reporter)
    {
        _program = program;
        _reporter = reporter;
        foreach (var rule in program.Rules)
            _rules[rule.Id] = rule;
    }

    internal static void Run(LoyaltyProgram program, DiagnosticReporter reporter)
    {
        reporter.AboutProgram();
        if (program.PointValue is { } value && !IsGood(value))
            reporter.Report(
                ProgramCodes.PointValueOutOfRange,
                DiagnosticPath.Root.Then("pointValue"),
                value.Points,
                new Money(value.Worth, program.Currency)
            );
        if (program.MarginGuard is { } guard)
            CheckGuard(program, guard, reporter);
        if (program.Arbitration is { } root)
            new ArbitrationCheck(program, reporter).Check(root);
    }

    private static void CheckGuard(LoyaltyProgram program, MarginGuard guard, DiagnosticReporter reporter)
    {
        var path = DiagnosticPath.Root.Then("marginGuard");
        if (guard.Percent == default)
            reporter.Report(ProgramCodes.GuardOfNothing, path.Then("percent"));
        reporter.Defined(path, "unknownCost", (int)guard.UnknownCost, (int)UnknownCost.Deny);
        var points = program.Rules.FirstOrDefault(rule => rule.DecidedIn == RewardStage.Points);
        if (program.PointValue is null && points is not null)
            reporter.Report(ProgramCodes.PointsWithoutValue, path, Quoted.Of(points.Id));
    }

    private static bool IsGood(PointValue value) =>
        value.Points is >= 1 and <= ProgramLimits.RateTerm && value.Worth is >= 0 and <= ProgramLimits.RateTerm;

    private void Check(ArbitrationNode root)
    {
        var path = DiagnosticPath.Root.Then("arbitration");
        Check(root, path, 1);
        if (_combinations > ProgramLimits.Combinations)
            _reporter.Report(ProgramCodes.TooManyCombinations, path, ProgramLimits.Combinations);
        else if (_firsts > ProgramLimits.FirstNodes || _combinations * (_firsts + 1) > ProgramLimits.Passes)
            _reporter.Report(
                ProgramCodes.TooManyPasses,
                path,
                _combinations,
                _firsts,
                ProgramLimits.FirstNodes,
                ProgramLimits.Passes
            );
    }

    private void Check(ArbitrationNode node, DiagnosticPath path, int depth)
    {
        if (node.Kind == ArbitrationKind.Rule)
        {
            CheckRule(node.RuleId!, path);
            return;
        }
        if (depth > ProgramLimits.ArbitrationDepth)
        {
            _reporter.Report(ProgramCodes.TreeTooDeep, path, ProgramLimits.ArbitrationDepth);
            return;
        }
        if (node.Name is { } name)
            _reporter.Word(path.Then("name"), "the name of a node", name);
        int count = node.Branches.Count;
        if (count == 0)
            _reporter.Report(ProgramCodes.EmptyNode, path);
        else if (count == 1)
            _reporter.Report(ProgramCodes.OneBranch, path);
        _reporter.Defined(path, "scope", (int)node.Scope, (int)ArbitrationScope.Unit);
        if (node.Scope == ArbitrationScope.Unit)
            new UnitNodeCheck(_rules, _reporter).Check(node, path);
        else if (node.Kind == ArbitrationKind.Best)
            Multiply(count);
        else if (node.Kind == ArbitrationKind.First)
            _firsts++;
        var branches = path.Then(WordOf(node.Kind));
        for (int i = 0; i < count; i++)
            Check(node.Branches[i], branches.Then(i), depth + 1);
        bool weighs = node is { Kind: ArbitrationKind.Best, Scope: ArbitrationScope.Basket };
        if (weighs && _program.PointValue is null && PointsIn(node, depth) is { } rule)
            _reporter.Report(ProgramCodes.PointsWithoutValue, path, Quoted.Of(rule));
    }

    private void CheckRule(string id, DiagnosticPath path)
    {
        if (!_rules.ContainsKey(id))
            _reporter.Report(ProgramCodes.UnknownRuleInTree, path, Quoted.Of(id), Guess(id));
        else if (_seen.TryGetValue(id, out var first))
            _reporter.Report(ProgramCodes.RuleTwiceInTree, path, Quoted.Of(id), first);
        else
            _seen.Add(id, path);
    }

    private string Guess(string id) => _rules.Count > ProgramLimits.Guessed ? "" : Spelling.DidYouMean(id, _rules.Keys);

    private void Multiply(int branches) =>
        _combinations = Math.Min(_combinations * Math.Max(1, branches), ProgramLimits.Combinations + 1);

    /// <summary>The first rule of points that stands in a node directly or in a bundle; inner nodes speak for themselves.</summary>
    private string? PointsIn(ArbitrationNode node, int depth)
    {
        foreach (var branch in node.Branches)
        {
            bool points =
                branch.RuleId is { } id && _rules.TryGetValue(id, out var rule) && rule.DecidedIn == RewardStage.Points;
            if (points)
                return branch.RuleId;
            bool transparent =
                branch.Kind is ArbitrationKind.All or ArbitrationKind.First && depth < ProgramLimits.ArbitrationDepth;
            if (transparent && PointsIn(branch, depth + 1) is { } inner)
                return inner;
        }
        return null;
    }

    internal static string WordOf(ArbitrationKind kind) =>
        kind switch
        {
            ArbitrationKind.All => "all",
            ArbitrationKind.First => "first",
            _ => "best",
        };
}
