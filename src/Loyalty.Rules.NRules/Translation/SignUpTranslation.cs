using System.Linq.Expressions;
using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.SignUpBonus;
using NRules.RuleModel;

namespace Loyalty.Rules.ForwardChaining.Translation;

/// <summary>A reward for the first purchase after joining. That it is given once is a cap, for only the engine learns what was given.</summary>
internal static class SignUpTranslation
{
    internal static void Translate(SignUpBonusRule rule, RuleTranslation translation)
    {
        GivenRewards.Refuse(rule.Reward, translation);
        translation.RefuseIf(
            rule.Occasion == SignUpOccasion.Enrolment,
            "occasion",
            "a sale that asks to enrol brings the bonus even without goods, and without lines no custom rule is asked. 'firstPurchase' can be translated."
        );
        translation.RefuseIf(rule.WithinDays is not null, "within", "the facts do not tell when the member joined.");
        translation.RefuseIf(
            !translation.Lines(rule.Items).MeansGoods,
            "items",
            "the facts tell of other lines than goods not whether the sale is a purchase."
        );
        translation.RefuseIf(
            translation.Facts.MayLoseUnits(rule),
            "arbitration",
            "in a node by the unit the network would have to know which lines it loses."
        );
        if (translation.Refusals.Count > 0)
            return;
        bool points = rule.Reward.Kind == RewardKind.Points;
        translation.Text.Stage(points ? RewardStage.Points : RewardStage.Basket);
        if (points)
            translation.Text.Lines(translation.Written["items"]);
        else
            translation.Text.Lines(translation.Written["items"], translation.Written["on"]);
        var caps = new CapList(translation.Written["caps"]);
        caps.AddOfLifetime("times", 1);
        translation.Text.Caps(caps);
        translation.Network.Add(Purchase(rule, translation));
    }

    private static IRuleDefinition Purchase(SignUpBonusRule rule, RuleTranslation translation)
    {
        var network = translation.Begin(rule.Id, keepsState: true);
        network.Member(member => member.HasJoined);
        var items = translation.Lines(rule.Items);
        network.Lines("purchase", line => items.Matches(line), purchase => purchase.Any());
        long minimum = rule.MinimumSpend;
        Expression<Func<IEnumerable<LineFact>, long>> number = purchase => LineNumbers.Remaining(purchase);
        network.Number("spend", number, spend => spend >= minimum);
        var reward = rule.Reward;
        Expression<Action<IContext>> then = context => context.Insert(GivenRewards.Of(context, reward));
        network.Then(then);
        return network.Build();
    }
}
