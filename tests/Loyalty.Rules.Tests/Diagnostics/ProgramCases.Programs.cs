using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Tests.Diagnostics;

internal static partial class ProgramCases
{
    private static IEnumerable<ProgramCase> OfPrograms() =>
        [
            new(
                "error LR0101 at $.program: The program has an id that is empty. Write 1 to 200 characters.",
                p => p.Bonus()
            )
            {
                Id = "",
            },
            new(
                "error LR0101 at $.rules[0].id: Rule '' has an id that is empty. Write 1 to 200 characters.",
                p => p.Bonus("")
            ),
            new(
                "error LR0101 at $.timeZone: The program has a time zone that is empty. Write 1 to 200 characters.",
                p => p.Bonus().TimeZone("")
            ),
            new(
                "error LR0101 at $.name.en: The program has a name that is empty. Write 1 to 200 characters.",
                p => p.Bonus().Named("")
            ),
            new(
                "error LR0101 at $.rules[0].name: Rule 'welcome' has a language that is empty. Write 1 to 200 characters.",
                p => p.SignUpBonus("welcome", r => r.Points(1).Named("", "Welcome"))
            ),
            new(
                "error LR0101 at $.rules[0].uses: Rule 'own' has a code name that is empty. Write 1 to 200 characters.",
                p => p.Custom("own", r => { })
            ),
            new(
                "error LR0101 at $.rules[0].eligibility.stores[1]: Rule 'welcome' has a store that is empty. Write 1 to 200 characters.",
                p => p.SignUpBonus("welcome", r => r.Points(1).For(e => e.Store("north", "")))
            ),
            new(
                "error LR0102 at $.rules[0].id: Rule 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa...' has an id of 201 characters: "
                    + "'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa...'. At most 200 are taken; shorten it.",
                p => p.Bonus(new string('a', 201))
            ),
            new(
                "error LR0103 at $.selectors.cones.sku: Selector 'cones' has a sku with U+0009, a control character or half of a surrogate pair: "
                    + "'a?b'. Remove that character.",
                p => p.Select("cones", s => s.Sku("a\tb")).SignUpBonus("welcome", r => r.PercentOff(5).On("cones"))
            ),
            new(
                "error LR0103 at $.rules[0].name.vi: Rule 'welcome' has a name with U+D83C, a control character or half of a surrogate pair: "
                    + "'a?'. Remove that character.",
                p => p.SignUpBonus("welcome", r => r.Points(1).Named("vi", "a\ud83c"))
            ),
            new(
                "error LR0104 at $.rules[0].caps: Rule 'welcome' has 1001 caps. At most 1000 are taken; remove some, or divide them.",
                p =>
                    p.SignUpBonus(
                        "welcome",
                        r =>
                        {
                            r.Points(1);
                            for (int i = 0; i < 1001; i++)
                                r.Cap(new Cap(1, CapUnit.Points, CapScope.Member));
                        }
                    )
            ),
            new(
                "error LR0105 at $.rules[0].caps[0].unit: Rule 'welcome' has 9 as \"unit\", which is none of its values. Use a named one.",
                p => p.SignUpBonus("welcome", r => r.Points(1).Cap(new Cap(1, (CapUnit)9, CapScope.Member)))
            ),
            new(
                "error LR0105 at $.taxBasis: The program has -1 as \"taxBasis\", which is none of its values. Use a named one.",
                p => p.Bonus().Tax((TaxBasis)(-1))
            ),
            new(
                "error LR0111 at $.version: The program has version 0. Versions are counted from 1; use 1 or more.",
                p => p.Bonus().Version(0)
            ),
            new(
                "error LR0112 at $.timeZone: The program names the time zone 'america/new_york', which is unknown. "
                    + "Use the name of an IANA zone, letter by letter, such as America/New_York or UTC.",
                p => p.Bonus().TimeZone("america/new_york")
            ),
            new(
                "error LR0113 at $.businessDayStart: The program lets a business day begin 1440 minutes after midnight. "
                    + "Use 0 to 1439, which is 00:00 to 23:59.",
                p => p.Bonus().BusinessDayStart(TimeSpan.FromDays(1))
            ),
            new(
                "error LR0114 at $.latenessDays: The program remembers applied sales for 367 days. Use 1 to 366.",
                p => p.Bonus().Lateness(367)
            ),
            new(
                "warning LR0115 at $.rules: The program has no rules, so it never gives anything. Add a rule.",
                p => { }
            ),
            new(
                "error LR0116 at $.rules[2].id: Rule 'welcome' has the same id as $.rules[0]. Give every rule an id of its own.",
                p => p.Bonus().Bonus("other").Bonus()
            ),
            new(
                "warning LR0117 at $.rules[1].id: The program has rule 'welcome' and rule 'Welcome', which differ by case only and so are two. "
                    + "Rename one of them.",
                p => p.Bonus("welcome").Bonus("Welcome")
            ),
            new(
                "warning LR0117 at $.selectors.cones: The program has selector 'Cones' and selector 'cones', which differ by case only and so are two. "
                    + "Rename one of them.",
                p =>
                    p.Select("cones", s => s.Sku("a"))
                        .Select("Cones", s => s.Sku("b"))
                        .CrossSell("offer", r => r.When("cones", 1).Offer("Cones"))
            ),
            new(
                "warning LR0117 at $.rules[0].tiers[1].id: Rule 'year' has tier 'gold' and tier 'Gold', which differ by case only and so are two. "
                    + "Rename one of them.",
                p => p.MemberTiers("year", r => r.Tier("gold", 0).Tier("Gold", 100))
            ),
        ];
}
