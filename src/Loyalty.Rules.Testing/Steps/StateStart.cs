using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.CrossSell;
using Loyalty.Rules.Rewards.SignUpBonus;
using Loyalty.Rules.Rewards.TieredSpend;

namespace Loyalty.Rules.Testing.Steps;

/// <summary>Builds the state of a member from words.</summary>
internal sealed class StateStart
{
    /// <summary>The sale that points came with of which nobody said where they came from.</summary>
    private const string Opening = "opening";

    private readonly LoyaltyPlan _plan;
    private readonly DateTimeOffset _first;
    private readonly StateCore _core;

    /// <param name="plan">The plan.</param>
    /// <param name="memberId">The member.</param>
    /// <param name="first">The instant of the first step: windows are those that hold it, and what was before was the day before.</param>
    internal StateStart(LoyaltyPlan plan, string memberId, DateTimeOffset first)
    {
        _plan = plan;
        _first = first;
        _core = new StateCore(plan.Compiled.Layout, memberId);
    }

    internal void Joined() =>
        _core.Set(StateCore.KeyOf(_plan.Compiled.EnrolmentSlot, 0), Math.Max(1, Yesterday.ToUnixTimeSeconds()));

    internal void Purchases(long purchases) => _core.Set(StateCore.KeyOf(_plan.Compiled.PurchasesSlot, 0), purchases);

    /// <returns>Whether the rule keeps such an account.</returns>
    internal bool Set(PostingAccount account, string ruleId, long value)
    {
        int slot = _plan.Accounts.Of(ruleId) is { } owner ? _plan.Accounts.Find(owner, account, null) : -1;
        if (slot >= 0)
            _core.Set(StateCore.KeyOf(slot, MemberTiers.PeriodOf(_plan, slot, _first, Yesterday)), value);
        return slot >= 0;
    }

    /// <summary>Sets the latest day of a purchase, where the rule keeps it.</summary>
    /// <returns>Whether it does.</returns>
    internal bool SetDay(PostingAccount account, string ruleId, int businessDay) =>
        Set(account, ruleId, BoughtBefore.Kept(businessDay));

    /// <summary>Adds coupons, where a step of the rule gives them.</summary>
    /// <returns>Whether it does.</returns>
    internal bool Coupons(string ruleId, int step, int until, long count)
    {
        int slot = _plan.Accounts.Of(ruleId) is { } owner
            ? _plan.Accounts.Find(owner, PostingAccount.Coupons, step)
            : -1;
        if (slot >= 0)
            _core.Set(StateCore.KeyOf(slot, until), count);
        return slot >= 0;
    }

    /// <returns>Whether some rule gives points, or the journey does.</returns>
    internal bool Points(long points)
    {
        var program = _plan.Program;
        string? giver =
            program.Rules.FirstOrDefault(GivesPoints)?.Id ?? (program.JourneyGivesPoints ? program.Journey!.Id : null);
        if (giver is not null && points > 0)
            _core.Lots.Add(new Lot(Opening, giver, Yesterday, Yesterday, null, points, points));
        return giver is not null;
    }

    internal MemberState ToState() => new(new StateCore(_core), _plan.Journey);

    private DateTimeOffset Yesterday => _first.Year > 1970 ? _first.AddDays(-1) : _first;

    private static bool GivesPoints(RewardRule rule) =>
        rule switch
        {
            MemberTierRule tiers => tiers.Tiers.Any(tier => tier.Earn is not null),
            BasketTierRule steps => steps.Steps.Any(step => step.Reward.Kind == RewardKind.Points),
            SignUpBonusRule bonus => bonus.Reward.Kind == RewardKind.Points,
            _ => false,
        };
}
