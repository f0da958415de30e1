using Loyalty.Rules.Diagnostics;

namespace Loyalty.Rules.Rewards.Custom;

/// <summary>Lets the host's code propose, and treats what it proposes like any other rule's.</summary>
internal sealed class CustomKernel : RuleKernel
{
    private readonly ICustomRewardRule _code;

    internal CustomKernel(CustomRule rule, RuleCompilation compilation)
        : base(rule, compilation)
    {
        _code =
            compilation.Registered(rule.Uses) as ICustomRewardRule
            ?? throw new InvalidOperationException("Names are checked before a rule is compiled.");
        Parameters =
            ParameterReading.Read(rule, _code, (_, _, _) => { })
            ?? throw new InvalidOperationException(
                $"The code '{rule.Uses}' declares other parameters than a moment before. Let it declare the same each time."
            );
        Counters = new CustomCounters(rule, compilation);
        Terms = UnitTerms.Of(rule.Choose, rule.Combine);
        TakesLightly = rule.Consume == ConsumedUnits.None;
        EnrolmentSlot = compilation.EnrolmentSlot;
        PurchasesSlot = compilation.PurchasesSlot;
        compilation.Needs |= PointsNeeds.Costs | PointsNeeds.EarlierAwards;
    }

    /// <summary>The rules of member tiers by their ids.</summary>
    internal IReadOnlyDictionary<string, RuleKernel>? TierRules { get; set; }

    /// <summary>The phases of the program's journey.</summary>
    internal PhaseTable? Phases { get; set; }

    internal ParameterValues Parameters { get; }

    internal CustomCounters Counters { get; }

    internal int EnrolmentSlot { get; }

    internal int PurchasesSlot { get; }

    internal override UnitTerms? Terms { get; }

    internal override bool TakesLightly { get; }

    internal override void Propose(RuleTurn turn, Proposal proposal)
    {
        Counters.Open(proposal);
        try
        {
            _code.Propose(new CustomTurn(turn, this), proposal);
        }
#pragma warning disable CA1031 // Whatever the host's code throws becomes a fault: it never loses the sale.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            proposal.Clear();
            turn.Fail(new Fault(Id, exception.GetType().Name, exception));
            return;
        }
        if (proposal.Kind != ProposalKind.None && WrongWith(proposal) is { } wrong)
        {
            turn.Fail(new Fault(Id, wrong, null));
            proposal.Clear();
        }
        turn.Workings.Measure = proposal.Asked;
        if (proposal.Kind == ProposalKind.Units)
            proposal.Units(Math.Min(proposal.Asked, Available(turn)), proposal.Reward!, UnitLimits.None, Terms);
    }

    internal override void Settle(RuleTurn turn, in Grant grant)
    {
        var kind = turn.Proposal.Kind;
        long wished = turn.Workings.Measure;
        Counters.Post(turn);
        if (kind == ProposalKind.None || (wished == 0 && kind != ProposalKind.Percent))
            turn.Tell(new Outcome(Id, Verdict.Silent));
        else if (kind == ProposalKind.Units)
            turn.Tell(UnitOutcome.Of(this, turn, grant, 0, 0, wished - grant.Granted));
        else
            turn.Tell(BasketOutcome.Of(this, turn, grant, OutcomeUnit.None, 0, 0));
    }

    /// <summary>A rule of member tiers that the code asks for.</summary>
    internal RuleKernel Tiers(string ruleId) =>
        TierRules!.TryGetValue(ruleId, out var tiers)
            ? tiers
            : throw new ArgumentException(
                $"The program has no rule of member tiers '{ruleId}'. Ask for the id of one that it has.",
                nameof(ruleId)
            );

    private string? WrongWith(Proposal proposal) =>
        !Fits(proposal) ? "ProposalOfAnotherStage"
        : proposal.Kind == ProposalKind.Units && !IsInRange(proposal.Reward!) ? "RewardOutOfRange"
        : null;

    /// <summary>What the check of a program asks of the rewards in it.</summary>
    private static bool IsInRange(Reward reward) =>
        (reward.Kind != RewardKind.PercentOff || reward.Percent != default)
        && (reward.Kind != RewardKind.AmountOff || reward.Amount is > 0 and <= ProgramLimits.Amount)
        && (reward.Kind != RewardKind.FixedPrice || reward.Amount is >= 0 and <= ProgramLimits.Amount)
        && reward.Cost is null or (>= 0 and <= ProgramLimits.Amount)
        && reward.PerceivedValue is null or (>= 0 and <= ProgramLimits.Amount);

    private bool Fits(Proposal proposal) =>
        proposal.Kind switch
        {
            ProposalKind.Units => Stage == RewardStage.Item
                && proposal.Reward!.Kind is RewardKind.PercentOff or RewardKind.AmountOff,
            ProposalKind.Points => Stage == RewardStage.Points && proposal.Asked <= Proposal.Limit,
            _ => Stage == RewardStage.Basket && proposal.Asked <= Proposal.Limit,
        };

    /// <summary>Target units that no item reward has taken, or only such as combine.</summary>
    private long Available(RuleTurn turn)
    {
        var units = Terms is null ? UnitCounts.Of(turn, card: false) : TermedUnits.List(turn, Id, Terms, card: false);
        return units.Both + units.GetOnly;
    }
}
