using FsCheck;
using FsCheck.Fluent;
using Loyalty.Rules.Rewards;
using Loyalty.Rules.Testing.Laws.Drawing;
using Loyalty.Rules.Testing.Laws.Judging;
using Loyalty.Rules.Testing.Steps;

namespace Loyalty.Rules.Testing.Laws;

/// <summary>
/// Tries laws on a program, each with sales made up from its own selectors, thresholds and hours. A law that does not hold throws a
/// <see cref="LawException"/> with the smallest sales that show it, what was decided on each and why.
/// </summary>
/// <remarks>
/// Each law has its condition. A program that breaks one need not be wrong, but its author should know: the message says why. The same seed tries the
/// same cases on every machine. Not thread-safe.
/// </remarks>
public sealed class ProgramAttack
{
    private readonly LoyaltyPlan _plan;
    private readonly CoverageCollector _reached = new();
    private int _cases = 2000;
    private int _seed = 1;
    private int? _replayed;
    private PointWorth? _worth;

    internal ProgramAttack(LoyaltyPlan plan)
    {
        _plan = plan;
        _reached.Begin(plan);
    }

    /// <summary>Which rules, tiers and verdicts the cases reached so far, and which they did not: a law says nothing of a rule that was never reached.</summary>
    public Coverage Coverage => _reached.ToCoverage();

    /// <summary>Sets how many cases each law is tried on; 2000 unless said.</summary>
    /// <param name="cases">A number above 0.</param>
    public ProgramAttack Cases(int cases)
    {
        _cases =
            cases > 0 ? cases : throw new ArgumentOutOfRangeException(nameof(cases), cases, "Try at least one case.");
        return this;
    }

    /// <summary>Tries other cases; 1 unless said.</summary>
    /// <param name="seed">Any number from 0 on; the same gives the same cases.</param>
    public ProgramAttack Seed(int seed)
    {
        _seed = seed >= 0 ? seed : throw new ArgumentOutOfRangeException(nameof(seed), seed, "A seed is 0 or more.");
        return this;
    }

    /// <summary>Tries a single case again.</summary>
    /// <param name="number">The number that a failure names.</param>
    public ProgramAttack Replay(int number)
    {
        _replayed = number;
        return this;
    }

    /// <summary>
    /// Says what points are worth, so that laws weigh them against money. Unless said, a customer gains who gets more money off and not fewer points,
    /// or more points and not less money off; and points cost nothing.
    /// </summary>
    /// <param name="points">So many points, above 0.</param>
    /// <param name="money">Are worth so much, in major units, 0 or more.</param>
    public ProgramAttack PointsAreWorth(long points, decimal money)
    {
        if (points <= 0)
            throw new ArgumentOutOfRangeException(nameof(points), points, "Say what some points are worth.");
        if (money < 0)
            throw new ArgumentOutOfRangeException(nameof(money), money, "Points are worth 0 or more.");
        _worth = new PointWorth(points, _plan.Program.Currency.ToMinorUnits(money), _plan.Program.PointDecimals);
        return this;
    }

    /// <summary>No rule gives more than its own caps say, whatever is bought.</summary>
    /// <remarks>Holds for every program, rules in code included.</remarks>
    /// <exception cref="LawException">Some rule does.</exception>
    /// <exception cref="InvalidOperationException">No rule of the program has a cap.</exception>
    public ProgramAttack NeverAboveTheCap()
    {
        var capped = _plan.Program.Rules.Where(rule => rule.Caps.Count > 0).ToList();
        if (capped.Count == 0)
            throw new InvalidOperationException(
                "No rule of the program has a cap. Say one to hold it against: NeverAboveTheCap(new Cap(...))."
            );
        foreach (var rule in capped)
        {
            foreach (var cap in rule.Caps)
                Try(new CapLaw(cap, [rule], "NeverAboveTheCap()"));
        }
        return this;
    }

    /// <summary>Some rules together never give more than a cap, or all of them where none is named: "at most 20.00 off a sale".</summary>
    /// <remarks>
    /// Holds where the program says so itself. A rule's own cap knows nothing of what other rules give. Times are counted as rules count them, but
    /// several sets in one sale count once; guests are held to caps per transaction only.
    /// </remarks>
    /// <param name="cap">The cap.</param>
    /// <param name="ruleIds">The rules; all where none is named.</param>
    /// <exception cref="LawException">They do.</exception>
    /// <exception cref="ArgumentException">The program has no such rule.</exception>
    public ProgramAttack NeverAboveTheCap(Cap cap, params string[] ruleIds)
    {
        ArgumentNullException.ThrowIfNull(cap);
        ArgumentNullException.ThrowIfNull(ruleIds);
        var rules = ruleIds.Length == 0 ? _plan.Program.Rules : [.. ruleIds.Select(RuleOf)];
        return Try(
            new CapLaw(cap, rules, "NeverAboveTheCap(cap" + string.Concat(ruleIds.Select(id => $", \"{id}\"")) + ")")
        );
    }

    /// <summary>Rewards never cost more than a part of the margin: of all that a member has bought so far, and of each sale of a guest.</summary>
    /// <remarks>
    /// Needs costs: sold are the catalog's items of known cost and price, at that price. The margin is price less cost before the program's discounts;
    /// rewards cost the money that they take off, and points what <see cref="PointsAreWorth"/> says. A gift for joining comes before any margin and
    /// breaks it.
    /// </remarks>
    /// <param name="percentOfMargin">The part, in percent; 0 or more.</param>
    /// <exception cref="LawException">They do.</exception>
    /// <exception cref="InvalidOperationException">The catalog has no item of known cost and price.</exception>
    public ProgramAttack NeverCostsMoreThan(decimal percentOfMargin)
    {
        if (percentOfMargin < 0)
            throw new ArgumentOutOfRangeException(nameof(percentOfMargin), percentOfMargin, "A part is 0 % or more.");
        if (!(_plan.Catalog?.Items ?? []).Any(item => item.UnitCost is not null && item.Price is not null))
            throw new InvalidOperationException(
                "The plan's catalog has no item with a cost and a price, so there is no margin. Give items both."
            );
        return Try(new CostLaw(percentOfMargin, _worth));
    }

    /// <summary>Who splits a visit in two gets no more than who pays at once.</summary>
    /// <remarks>
    /// Holds where rewards accumulate: stamps on items of one price, points that are carried. Caps and bonuses per sale, rounding to a near number, a tier
    /// reached in between, and a cheapest item that is free break it. What stays on a card is not counted.
    /// </remarks>
    /// <exception cref="LawException">Somebody does.</exception>
    public ProgramAttack SplittingNeverGains() => Try(new SplittingLaw(_worth));

    /// <summary>Who adds an item to the basket gets no less.</summary>
    /// <remarks>
    /// Holds where rules do not compete and steps do not fall. A cheaper item that becomes the free one, points on what is paid, and rules that take each
    /// other's units break it.
    /// </remarks>
    /// <exception cref="LawException">Somebody does.</exception>
    public ProgramAttack AddingAnItemNeverLowersTheBenefit() => Try(new AddingLaw(_worth));

    /// <summary>Who does what a nudge says gets what it says: a reward, one that is due, the threshold, and the saving to the last minor unit.</summary>
    /// <remarks>
    /// A nudge speaks of its own rule, as if no other were there. Holds where no rule decided before wants the same items or lowers what counts; an
    /// invitation to join holds where some rule asks nothing else of the member. Nudges that
    /// count in something that cannot be bought, such as points, are not followed.
    /// </remarks>
    /// <exception cref="LawException">Some nudge does not tell the truth.</exception>
    public ProgramAttack NudgesTellTheTruth() => Try(new NudgeLaw());

    private ProgramAttack Try(Law law)
    {
        var drawing = new ShopDrawing(_plan, law.OnlyWithCost);
        var stage = new Stage(_plan, drawing, _reached);
        Breach? smallest = null;
        var numbers = _replayed is { } number ? Gen.Constant(number) : Gen.Choose(0, int.MaxValue);
        var cases = Arb.From(numbers.Select(one => drawing.Case(one, law.Divides)), tried => tried.Smaller());
        // The second number only has to be odd.
        var config = Config
            .QuickThrowOnFailure.WithQuietOnSuccess(true)
            .WithMaxTest(_replayed is null ? _cases : 1)
            .WithReplay((ulong)_seed, (2 * (ulong)_seed) + 1);
        try
        {
            Prop.ForAll(cases, Holds).Check(config);
        }
        catch (Exception) when (smallest is not null)
        {
            throw new LawException(law, smallest);
        }
        return this;

        bool Holds(LawCase tried)
        {
            // The last that fails is the smallest: only what fails is made smaller.
            if (law.Judge(tried, stage) is { } breach)
                smallest = breach;
            else
                return true;
            return false;
        }
    }

    private RewardRule RuleOf(string id) =>
        _plan.Program.Rules.FirstOrDefault(rule => string.Equals(rule.Id, id, StringComparison.Ordinal))
        ?? throw new ArgumentException($"The program has no rule '{id}'.", nameof(id));
}
