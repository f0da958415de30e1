using System.Linq.Expressions;
using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.FreeItem;
using NRules.RuleModel;

namespace Loyalty.Rules.ForwardChaining.Translation;

/// <summary>Buy X units, get Y free: in one basket, as sets for the price of fewer, or as a card that is kept in counters.</summary>
internal static class FreeItemTranslation
{
    private const string Stamps = "stamps";
    private const string Owed = "owed";

    internal static void Translate(FreeItemRule rule, RuleTranslation translation)
    {
        if (rule.Mode == FreeItemMode.OnTop)
        {
            translation.Refuse("mode", "a custom rule gives no units to add to the basket ('onTop').");
            return;
        }
        translation.RefuseIf(
            rule.Weighed != WeighedUnits.AsOneUnit,
            "weighed",
            "to a custom rule a weighed line is one unit."
        );
        bool card = rule.Mode == FreeItemMode.Stamps;
        var units = new UnitRuleTranslation(translation, rule, rule.Buy.Items, rule.Get.Items);
        units.Refuse(card);
        if (card)
            RefuseCard(rule, translation);
        if (units.Overlap() is not { } overlap || translation.Refusals.Count > 0)
            return;
        var written = translation.Written;
        var on =
            written["get"] is null || rule.Mode == FreeItemMode.PayFor
                ? written["buy"]!["items"]
                : written["get"]!["items"];
        units.Write(written["buy"]!["items"], on, card);
        bool sets = rule.Mode == FreeItemMode.PayFor;
        long buy = sets ? rule.Buy.Units - rule.Get.Units : rule.Buy.Units;
        var offer = new UnitOffer(rule.Id, buy, rule.Get.Units, translation.Lines(rule.Buy.Items), overlap)
        {
            WholeSets = units.WholeSets(card) || buy == 0,
            Apart = units.Apart,
        };
        if (!card)
        {
            units.Cap(rule.Get.Units);
            Propose(units, offer, rule.Reward, translation);
            return;
        }
        offer.StampsVisits = rule.Stamp.Kind == StampKind.PerVisit;
        offer.GivesLater = rule.Redeem == RedeemWhen.NextVisit;
        offer.AllOrNothing = rule.Grant == GrantMode.AllOrNothing;
        offer.MostOfSale = MostOfSale(rule);
        translation.Text.Drop("caps");
        translation.Counter(Stamps);
        translation.Counter(Owed);
        Stamp(units, offer, rule.Reward, translation);
    }

    /// <summary>Lets a rule on units propose what is due of one basket.</summary>
    internal static void Propose(UnitRuleTranslation units, UnitOffer offer, Reward reward, RuleTranslation translation)
    {
        var network = translation.Begin(translation.Rule.Id, keepsState: false);
        units.Match(network);
        Expression<Func<IEnumerable<LineFact>, IEnumerable<LineFact>, IEnumerable<AwardFact>, long>> number = (
            bought,
            offered,
            lightly
        ) => offer.Due(bought, offered, lightly, 0, 0);
        network.Number("due", number, due => due > 0);
        Expression<Action<IContext, long>> then = (context, due) => context.Insert(context.Units(due, reward));
        network.Then(then);
        translation.Network.Add(network.Build());
    }

    private static void RefuseCard(FreeItemRule rule, RuleTranslation translation)
    {
        const string Unknown = "a card counts what is really given, which the network does not learn";
        translation.RefuseIf(
            rule.Stamp.Kind == StampKind.PerAmount,
            "stamp",
            "stamps for money depend on the very units that are given, which the network does not learn."
        );
        translation.RefuseIf(
            rule.Caps.Any(cap => cap.Scope == CapScope.Member || cap.Unit == CapUnit.Money),
            "caps",
            Unknown + ": caps on money or per member may cut it."
        );
        translation.RefuseIf(translation.Facts.HasGuard, "marginGuard", Unknown + ": the program's guard may cut it.");
        translation.RefuseIf(
            translation.Facts.MayLose(rule),
            "arbitration",
            Unknown + ": in a node 'first' or 'best' the rule may lose."
        );
        translation.RefuseIf(
            translation.Facts.HearsFullCards,
            "journey",
            "the program's journey waits for full cards ('cardCompleted'), and a custom rule has none."
        );
    }

    private static long MostOfSale(FreeItemRule rule)
    {
        long most = rule.Repeat is { } repeat ? (long)repeat * rule.Get.Units : long.MaxValue;
        foreach (var cap in rule.Caps)
            most = Math.Min(most, cap.Unit == CapUnit.Times ? cap.Amount * rule.Get.Units : cap.Amount);
        return most;
    }

    private static void Stamp(UnitRuleTranslation units, UnitOffer offer, Reward reward, RuleTranslation translation)
    {
        var network = translation.Begin(translation.Rule.Id, keepsState: true);
        units.Match(network);
        Expression<
            Func<MemberFact, IEnumerable<LineFact>, IEnumerable<LineFact>, IEnumerable<AwardFact>, long>
        > number = (member, bought, offered, lightly) =>
            offer.Due(bought, offered, lightly, member.Counter(Stamps), member.Counter(Owed));
        network.Number("due", number);
        Expression<Func<MemberFact, IEnumerable<LineFact>, IEnumerable<AwardFact>, long, long>> after = (
            member,
            bought,
            lightly,
            due
        ) => offer.PaidAfter(bought, lightly, member.Counter(Stamps), due);
        network.Number("paid", after);
        Expression<Action<IContext, MemberFact, long, long>> then = (context, member, due, paid) =>
            context.InsertAll(
                new object[]
                {
                    context.Units(due, reward),
                    context.Count(Stamps, paid % offer.Buy),
                    context.Count(Owed, member.Counter(Owed) + (offer.Get * (paid / offer.Buy)) - due),
                }
            );
        network.Then(then);
        translation.Network.Add(network.Build());
    }
}
