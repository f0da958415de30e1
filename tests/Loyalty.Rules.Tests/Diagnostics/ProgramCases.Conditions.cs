using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.SignUpBonus;
using Loyalty.Rules.Rewards.TieredSpend;

namespace Loyalty.Rules.Tests.Diagnostics;

internal static partial class ProgramCases
{
    private static IEnumerable<ProgramCase> OfConditions() =>
        [
            new(
                "error LR0141 at $.rules[0].priority: Rule 'welcome' has priority 1000001. Use -1000000 to 1000000.",
                When(r => r.Priority(1_000_001))
            ),
            new(
                "error LR0142 at $.rules[0].active.to: Rule 'welcome' has a window that begins or ends on 2200-01-01. "
                    + "Use a date from 1970-01-01 to 2199-12-31.",
                When(r => r.Between(null, LocalMoment.BusinessDay(2200, 1, 1)))
            ),
            new(
                "error LR0142 at $.rules[0].active.from: Rule 'welcome' has a window that begins or ends on 1969-12-31T23:59. "
                    + "Use a date from 1970-01-01 to 2199-12-31.",
                When(r => r.Between(LocalMoment.At(1969, 12, 31, 23, 59), LocalMoment.BusinessDay(2199, 12, 31)))
            ),
            new(
                "error LR0143 at $.rules[0].active: Rule 'welcome' is in force from 2026-06-02 to 2026-06-01, which is no time at all, "
                    + "because the end is not included. Make the end later than the start.",
                When(r => r.Between(LocalMoment.BusinessDay(2026, 6, 2), LocalMoment.BusinessDay(2026, 6, 1)))
            ),
            new(
                // Clocks jump from 02:00 to 03:00, so that both ends are the same instant.
                "error LR0143 at $.rules[0].active: Rule 'welcome' is in force from 2026-03-08T02:15 to 2026-03-08T02:45, which is no time at all, "
                    + "because the end is not included. Make the end later than the start.",
                p =>
                    p.TimeZone("America/New_York")
                        .SignUpBonus(
                            "welcome",
                            r =>
                                r.Points(1)
                                    .Between(LocalMoment.At(2026, 3, 8, 2, 15), LocalMoment.At(2026, 3, 8, 2, 45))
                        )
            ),
            new(
                "error LR0144 at $.rules[0].active.hours[0].days: Rule 'welcome' has weekly hours without a weekday. Name at least one.",
                When(r => r.During(Weekdays.None, TimeSpan.FromHours(15), TimeSpan.FromHours(18)))
            ),
            new(
                "error LR0105 at $.rules[0].active.hours[0].days: Rule 'welcome' has 128 as \"days\", which is none of its values. Use a named one.",
                When(r => r.During((Weekdays)128, TimeSpan.FromHours(15), TimeSpan.FromHours(18)))
            ),
            new(
                "error LR0145 at $.rules[0].active.hours[1]: Rule 'welcome' has weekly hours from minute 900 to minute 1500 of the day. "
                    + "Use 0 to 1439 for the start and 0 to 1440 for the end.",
                When(r =>
                    r.During(Weekdays.All, TimeSpan.Zero, TimeSpan.FromHours(24))
                        .During(Weekdays.Friday, TimeSpan.FromHours(15), TimeSpan.FromHours(25))
                )
            ),
            new(
                "error LR0146 at $.rules[0].active.hours[0]: Rule 'welcome' has weekly hours that begin and end at minute 240 of the day. "
                    + "Use different times; the whole day is 00:00 to 24:00.",
                When(r => r.During(Weekdays.Friday, TimeSpan.FromHours(4), TimeSpan.FromHours(4)))
            ),
            new(
                "error LR0147 at $.rules[0].eligibility.attributes.student: Rule 'welcome' asks for the member's attribute 'student', "
                    + "which the program does not declare. Add it to \"memberAttributes\".",
                p =>
                    p.MemberAttribute("Student")
                        .SignUpBonus("welcome", r => r.Points(1).For(e => e.Attribute("student", "yes")))
            ),
            new(
                "error LR0148 at $.rules[0].eligibility.attributes.student: Rule 'welcome' asks for the member's attribute 'student' without a value. "
                    + "Name the values of which one must hold.",
                p =>
                    p.MemberAttribute("student")
                        .SignUpBonus("welcome", r => r.Points(1).For(e => e.Attribute("student")))
            ),
            new(
                "error LR0149 at $.rules[0].eligibility.attributes.city: Rule 'welcome' asks for the member's attribute 'city' twice. "
                    + "Put all values that will do into one condition.",
                p =>
                    p.MemberAttribute("city")
                        .SignUpBonus(
                            "welcome",
                            r => r.Points(1).For(e => e.Attribute("city", "Hue").Attribute("city", "Hoi An"))
                        )
            ),
            new(
                "error LR0150 at $.rules[0].eligibility.tier.rule: Rule 'welcome' asks for a tier of rule 'year', which the program does not have. "
                    + "Correct the id of the rule.",
                When(r => r.For(e => e.Tier("year", "gold")))
            ),
            new(
                "error LR0151 at $.rules[0].eligibility.tier.rule: Rule 'welcome' asks for a tier of rule 'welcome', which has no member tiers. "
                    + "Name a rule that has them.",
                When(r => r.For(e => e.Tier("welcome", "gold")))
            ),
            new(
                "error LR0152 at $.rules[0].eligibility.tier.atLeast: Rule 'welcome' asks for tier 'Gold' of rule 'year', which has no such tier. "
                    + "Correct the id of the tier.",
                p =>
                    p.SignUpBonus("welcome", r => r.Points(1).For(e => e.Tier("year", "Gold")))
                        .MemberTiers("year", r => r.Tier("gold", 500))
            ),
            new(
                "error LR0153 at $.rules[0].eligibility.purchase: Rule 'welcome' asks for purchase number 0. Purchases are counted from 1; use 1 or more.",
                When(r => r.For(e => e.Purchase(0)))
            ),
            new(
                "error LR0154 at $.rules[0].buy.units: Rule 'card' has 0 units in \"buy\". Use 1 to 1000000.",
                p => p.FreeItem("card", r => { })
            ),
            new(
                "error LR0154 at $.rules[0].offer.units: Rule 'offer' has 1000001 units in \"offer\". Use 1 to 1000000.",
                p => p.CrossSell("offer", r => r.When(Sku("a"), 1).Offer(Sku("b"), 1_000_001))
            ),
            new(
                "error LR0154 at $.rules[0].eligibility.basket.units: Rule 'welcome' has -1 units in \"basket\". Use 1 to 1000000.",
                When(r => r.For(e => e.Basket(Sku("a"), -1)))
            ),
            new(
                "error LR0380 at $.rules[0].eligibility.basket[1]: Rule 'welcome' asks for something in the basket without saying how much. "
                    + "Add \"units\", \"spend\", \"unitsBelow\" or \"spendBelow\".",
                When(r => r.For(e => e.Basket(Sku("a"), 1).Basket(Sku("b"))))
            ),
            new(
                "error LR0381 at $.rules[0].eligibility.basket.unitsBelow: Rule 'welcome' asks for a basket with 5 units or more and less than 5, which is none. "
                    + "Use 0 or more, and an upper end above the lower one.",
                When(r => r.For(e => e.Basket(Sku("a"), 5, 5)))
            ),
            new(
                "error LR0381 at $.rules[0].eligibility.basket.spendBelow: Rule 'welcome' asks for a basket with 3.00 USD or more and less than 2.00 USD, which is none. "
                    + "Use 0 or more, and an upper end above the lower one.",
                When(r => r.For(e => e.Basket(Sku("a"), spend: 3m, spendBelow: 2m)))
            ),
            new(
                "error LR0381 at $.rules[0].eligibility.basket.spend: Rule 'welcome' asks for a basket with -0.01 USD or more and less than 0.00 USD, which is none. "
                    + "Use 0 or more, and an upper end above the lower one.",
                When(r => r.For(e => e.Basket(Sku("a"), spend: -0.01m)))
            ),
            new(
                "error LR0155 at $.rules[0].eligibility.member.rule: Rule 'welcome' asks for the measure of rule 'year' in whole numbers, but it counts in another unit. "
                    + "Use money in quotes, such as \"3.00\".",
                p =>
                    p.SignUpBonus("welcome", r => r.Points(1).For(e => e.Count("year", 500)))
                        .MemberTiers("year", r => r.Tier("gold", 500))
            ),
            new(
                "error LR0155 at $.rules[0].eligibility.member.rule: Rule 'welcome' asks for the measure of rule 'year' in whole numbers, but it counts in another unit. "
                    + "Use points, such as 3.",
                p =>
                    p.SignUpBonus("welcome", r => r.Points(1).For(e => e.Count("year", 500)))
                        .MemberTiers("year", r => r.Measure(TierMeasure.Points).Tier("gold", 500, 1, 1))
            ),
            new(
                "error LR0155 at $.rules[0].eligibility.member.rule: Rule 'welcome' asks for the measure of rule 'year' in points, but it counts in another unit. "
                    + "Use whole numbers, such as 3.",
                p =>
                    p.SignUpBonus("welcome", r => r.Points(1).For(e => e.PointsOf("year", 500)))
                        .MemberTiers("year", r => r.Measure(TierMeasure.Visits).Tier("gold", 500))
            ),
            new(
                "error LR0157 at $.rules[0].eligibility.member: Rule 'welcome' asks for something of the member from 1.5 to below 1.25, which is nothing. "
                    + "Use 0 or more, and an upper end above the lower one.",
                p => p.PointDecimals(2).SignUpBonus("welcome", r => r.Points(1).For(e => e.Points(1.5m, 1.25m)))
            ),
            new(
                "error LR0150 at $.rules[0].eligibility.member.rule: Rule 'welcome' asks for a tier of rule 'year', which the program does not have. "
                    + "Correct the id of the rule.",
                When(r => r.For(e => e.Money("year", 500)))
            ),
            new(
                "error LR0151 at $.rules[0].eligibility.member.rule: Rule 'welcome' asks for a tier of rule 'welcome', which has no member tiers. "
                    + "Name a rule that has them.",
                When(r => r.For(e => e.Money("welcome", 500)))
            ),
            new(
                "error LR0156 at $.rules[0].eligibility.member[1]: Rule 'welcome' asks for something of the member without saying how much. "
                    + "Add \"atLeast\", \"below\" or both.",
                When(r => r.For(e => e.Purchases(1).Points(null)))
            ),
            new(
                "error LR0157 at $.rules[0].eligibility.member: Rule 'welcome' asks for something of the member from 5 to below 5, which is nothing. "
                    + "Use 0 or more, and an upper end above the lower one.",
                When(r => r.For(e => e.Purchases(5, 5)))
            ),
            new(
                "error LR0105 at $.rules[0].eligibility.employees: Rule 'welcome' has 3 as \"employees\", which is none of its values. Use a named one.",
                When(r => r.For(e => e.Employees((EmployeeSales)3)))
            ),
        ];

    private static Action<LoyaltyProgramBuilder> When(Action<SignUpBonusRuleBuilder> condition) =>
        program =>
            program.SignUpBonus(
                "welcome",
                rule =>
                {
                    rule.Points(1);
                    condition(rule);
                }
            );
}
