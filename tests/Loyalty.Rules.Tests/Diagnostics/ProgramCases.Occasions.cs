using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.CrossSell;

namespace Loyalty.Rules.Tests.Diagnostics;

internal static partial class ProgramCases
{
    private static IEnumerable<ProgramCase> OfOccasions() =>
        [
            new(
                "error LR0290 at $.rules[0].eligibility.birthday.daysBefore: Rule 'welcome' takes 181 days before the birthday. Use 0 to 180.",
                p =>
                    p.MemberAttribute("birthday")
                        .SignUpBonus("welcome", r => r.Points(1).For(e => e.Birthday(181, 180)))
            ),
            new(
                "error LR0290 at $.rules[0].eligibility.birthday.daysAfter: Rule 'welcome' takes -1 days after the birthday. Use 0 to 180.",
                p => p.MemberAttribute("birthday").SignUpBonus("welcome", r => r.Points(1).For(e => e.Birthday(0, -1)))
            ),
            new(
                "error LR0147 at $.rules[0].eligibility.birthday: Rule 'welcome' asks for the member's attribute 'birthday', "
                    + "which the program does not declare. Add it to \"memberAttributes\".",
                When(r => r.For(e => e.Birthday()))
            ),
            new(
                "error LR0147 at $.rules[0].eligibility.segments: Rule 'welcome' asks for the member's attribute 'segment', "
                    + "which the program does not declare. Add it to \"memberAttributes\".",
                When(r => r.For(e => e.Segment("vip")))
            ),
            new(
                "error LR0153 at $.rules[0].eligibility.purchase.every: Rule 'welcome' asks for purchase number 0. Purchases are counted from 1; use 1 or more.",
                When(r => r.For(e => e.EveryPurchase(0)))
            ),
            new(
                "error LR0291 at $.rules[0].within: Rule 'welcome' speaks of -1 business days. Use 0 to 36600.",
                When(r => r.OnFirstPurchase(-1))
            ),
            new(
                "error LR0292 at $.rules[0].items: Rule 'welcome' is given on enrolment and has \"items\", which only a first purchase has. "
                    + "Remove it, or use the occasion 'firstPurchase'.",
                When(r => r.Items(Sku("cone")))
            ),
            new(
                "error LR0293 at $.rules[0].minimumSpend: Rule 'welcome' asks for a spend of -1.00 USD. Use 0.00 USD to 10000000000.00 USD.",
                When(r => r.OnFirstPurchase(minimumSpend: -1m))
            ),
            new(
                "error LR0293 at $.rules[0].when.spend: Rule 'offer' asks for a spend of 0.00 USD. Use 0.01 USD to 10000000000.00 USD.",
                p => p.CrossSell("offer", r => r.WhenSpend(Sku("a"), 0m).Offer(Sku("b")))
            ),
            new(
                "error LR0294 at $.rules[0].when.units: Rule 'offer' asks for \"units\" of what was bought before, but only the day of a purchase is kept. "
                    + "Remove \"units\", or ask for a purchase in this basket.",
                p =>
                    p.CrossSell(
                        "offer",
                        r =>
                        {
                            r.WhenBought(Sku("a")).Offer(Sku("b"));
                            r.WhenValue = new SelectedUnits(Sku("a"), 2);
                        }
                    )
            ),
            new(
                "error LR0291 at $.rules[0].when.bought.withinDays: Rule 'offer' speaks of 36601 business days. Use 0 to 36600.",
                p => p.CrossSell("offer", r => r.WhenBought(Sku("a"), 36_601).Offer(Sku("b")))
            ),
            new(
                "error LR0291 at $.rules[0].trial.notBoughtFor: Rule 'offer' speaks of -1 business days. Use 0 to 36600.",
                p => p.CrossSell("offer", r => r.When(Sku("a"), 1).Offer(Sku("b")).Trial(-1))
            ),
            new(
                "error LR0295 at $.rules[0].redeem: Rule 'offer' asks for a purchase of before and gives at the next visit, so that every sale would bring more. "
                    + "Give it now, or ask for a purchase in this basket.",
                p => p.CrossSell("offer", r => r.WhenBought(Sku("a")).Offer(Sku("b")).NextVisit())
            ),
            new(
                "warning LR0296 at $.rules[0].history: Rule 'offer' says what is known of earlier purchases, and asks for none. "
                    + "Remove \"history\", or use \"trial\" or \"bought\".",
                p =>
                    p.CrossSell("offer", r => r.When(Sku("a"), 1).Offer(Sku("b")).History(PurchaseHistory.AssumeBought))
            ),
            new(
                "warning LR0297 at $.rules[0].history: Rule 'offer' cannot fire: it is for members who have never bought what it offers, and takes all of them to have bought it. "
                    + "Let the host say it with 'fromHost', or assume never.",
                p =>
                    p.CrossSell(
                        "offer",
                        r => r.When(Sku("a"), 1).Offer(Sku("b")).Trial().History(PurchaseHistory.AssumeBought)
                    )
            ),
            new(
                "error LR0147 at $.rules[0].history: Rule 'offer' asks for the member's attribute 'tried:offer', "
                    + "which the program does not declare. Add it to \"memberAttributes\".",
                p =>
                    p.CrossSell(
                        "offer",
                        r => r.When(Sku("a"), 1).Offer(Sku("b")).Trial().History(PurchaseHistory.FromHost)
                    )
            ),
            new(
                "error LR0295 at $.rules[0].reward: Rule 'offer' asks for a purchase of before and gives at the next visit, so that every sale would bring more. "
                    + "Give it now, or ask for a purchase in this basket.",
                p => p.CrossSell("offer", r => r.WhenBought(Sku("a")).Offer(Sku("b")).AsCoupon(30))
            ),
            new(
                "error LR0298 at $.rules[0].steps[1].reward: Rule 'bounce' gives coupons at some steps and other rewards at others. Give one or the other, or make two rules of it.",
                p => p.BasketTiers("bounce", r => r.Spend().Coupon(10m, Reward.AmountOff(100), 30).AmountOff(20m, 2m))
            ),
            new(
                "error LR0299 at $.rules[0].pricing: Rule 'bounce' gives coupons and has \"pricing\", but a coupon comes off the basket as a whole. Remove \"pricing\".",
                p => p.BasketTiers("bounce", r => r.Spend().Marginal().Coupon(10m, Reward.AmountOff(100), 30))
            ),
            new(
                "error LR0167 at $.rules[0].reward.coupon: Rule 'welcome' gives a coupon that takes neither a percentage nor an amount off. Use one of the two.",
                p => p.SignUpBonus("welcome", r => r.Points(5).AsCoupon(30))
            ),
            new(
                "error LR0291 at $.rules[0].reward.coupon.expiresAfter: Rule 'welcome' speaks of 0 business days. Use 1 to 36600.",
                p => p.SignUpBonus("welcome", r => r.PercentOff(5).AsCoupon(0))
            ),
            new(
                "error LR0168 at $.rules[0].redeem: Rule 'offer' gives a coupon, which is for a later visit anyway, and redeems at the next visit. Remove \"redeem\".",
                p => p.CrossSell("offer", r => r.When(Sku("a"), 1).Offer(Sku("b")).NextVisit().AsCoupon(30))
            ),
            new(
                "error LR0173 at $.rules[0].caps[0].unit: Rule 'welcome' has a cap on money, which it does not give. Cap times.",
                p =>
                    p.SignUpBonus(
                        "welcome",
                        r => r.PercentOff(5).AsCoupon(30).Cap(new Cap(100, CapUnit.Money, CapScope.Member))
                    )
            ),
        ];
}
