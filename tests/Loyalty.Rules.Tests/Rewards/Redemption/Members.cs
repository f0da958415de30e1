using System.Globalization;

namespace Loyalty.Rules.Tests.Rewards.Redemption;

/// <summary>Shops whose regular customer has points, and what to ask of their decisions.</summary>
internal static class Members
{
    /// <summary>A shop of a rule 'points', 1 point per 1.00 carried, and others; Ann holds one lot of points.</summary>
    public static Shop With(long points, Action<LoyaltyProgramBuilder> rules) => With(rules, ("opening", points));

    /// <summary>The same, where Ann holds a lot of each of some sales, a day apart, the last one yesterday.</summary>
    public static Shop With(Action<LoyaltyProgramBuilder> rules, params (string Sale, long Points)[] lots)
    {
        var shop = new Shop(p =>
        {
            p.MemberTiers("points", r => r.Tier("one", 0, 1, 1));
            rules(p);
        });
        var member = shop.Ann.ToBuilder();
        for (int i = 0; i < lots.Length; i++)
        {
            var issued = shop.Now.AddDays(i - lots.Length);
            member.Core.Lots.Add(new Lot(lots[i].Sale, "points", issued, issued, null, lots[i].Points, lots[i].Points));
        }
        shop.Ann = member.ToImmutable();
        return shop;
    }

    /// <summary>Asks for a number of blocks; 0 is as many as possible.</summary>
    public static SaleDetailsBuilder Want(this SaleDetailsBuilder sale, string rule, int times) =>
        times == 0 ? sale.RedeemMost(rule) : sale.Redeem(rule, times);

    public static Outcome OutcomeOf(this Decision decision, string rule) =>
        decision.Outcomes.Single(one => one.RuleId == rule);

    public static (AdmissionStatus, Refusal, int) Admitted(Decision decision) =>
        (decision.Admission.Status, decision.Admission.Refusal, decision.Admission.Line);

    /// <summary>What remains of each lot, such as "a:75 b:380".</summary>
    public static string Lots(this MemberState state) =>
        string.Join(
            " ",
            state.Lots.Select(lot => lot.TransactionId + ":" + lot.Remaining.ToString(CultureInfo.InvariantCulture))
        );
}
