using Loyalty.Rules.Rewards;

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
                "error LR0293 at $.rules[0].minimumSpend: Rule 'welcome' asks for a spend of -1.00 USD. Use 0 to 10000000000.00 USD.",
                When(r => r.OnFirstPurchase(minimumSpend: -1m))
            ),
        ];
}
