namespace Loyalty.Rules.ForwardChaining.Tests.Translation;

/// <summary>Programs of the four families in their common forms, each with what is hard about it, as their rules in JSON.</summary>
internal static class CommonPrograms
{
    private const string Cones = "\"cones\"";

    internal static readonly Catalog Catalog = Catalog
        .Create()
        .Item("vanilla", item => item.Category("cone").Brand("own").Price(250).Cost(80))
        .Item("mango", item => item.Category("cone").Price(310).Cost(60))
        .Item("tea", item => item.Category("drink").Price(199).Cost(20))
        .Item("water", item => item.Category("drink").Brand("own").Price(101))
        .Item("sundae", item => item.Category("cake").Price(650).Cost(200))
        .Build();

    /// <summary>By family and name.</summary>
    internal static readonly IReadOnlyDictionary<string, string> Rules = new Dictionary<string, string>
    {
        ["free item: card of five"] = Card(""),
        ["free item: card that gives two"] = Card("", get: """{ "items": "cones", "units": 2 }"""),
        ["free item: card in whole sets"] = Card(
            """ "partialGet": false, "repeat": 1, """,
            get: """{ "items": "cones", "units": 2 }"""
        ),
        ["free item: card of visits"] = Card(""" "stamp": "perVisit", """, units: 3),
        ["free item: card for the next visit"] = Card(""" "redeem": "nextVisit", "choose": "dearest", """, units: 3),
        ["free item: card for another brand"] = Card(
            "",
            buy: """{ "sku": ["vanilla", "mango"] }""",
            get: """{ "items": { "sku": ["tea", "sundae"] }, "units": 1 }""",
            units: 2
        ),
        ["free item: card with conditions"] = Card(
            """ "eligibility": { "stores": ["pier"], "tenders": ["cash"], "employees": "excluded" }, "except": { "sku": "mango" }, "caps": [{ "amount": 1, "unit": "times", "per": "transaction" }], "grant": "allOrNothing", """,
            units: 2
        ),
        ["free item: card and another card"] =
            Card("", units: 2) + "," + Card(""" "priority": 1, """, id: "all", buy: "{}", units: 4),
        ["free item: basket after a card"] =
            Card(""" "priority": 2, """, units: 2)
            + ","
            + Basket(""" "choose": "dearest", """, buy: "{}", get: """{ "units": 1 }"""),
        ["free item: two in a basket"] = Basket("", get: """{ "items": "cones", "units": 2 }"""),
        ["free item: dearest in a basket"] = Basket(
            """ "choose": "dearest", "consume": "none", "repeat": 2, "reward": { "percentOff": 33.3333 }, """
        ),
        ["free item: partial sets"] = Basket(
            """ "partialGet": true, "caps": [{ "amount": 2, "unit": "times", "per": "member", "window": "calendarDay" }], "reward": { "amountOff": "1.50", "cost": "0.25" }, """,
            get: """{ "items": "cones", "units": 3 }"""
        ),
        ["free item: three for two"] =
            """{ "id": "bundle", "type": "freeItem", "mode": "payFor", "buy": { "items": "cones", "units": 3 }, "get": { "units": 1 }, "caps": [{ "amount": "5.00", "unit": "money", "per": "transaction" }] }""",
        ["free item: lowest cost"] = Basket(""" "choose": "lowestCost", """),
        ["cross-sell: dozen"] = Offer(""" "caps": [{ "amount": 1, "unit": "times", "per": "transaction" }], """),
        ["cross-sell: two of dear"] = Offer(
            """ "choose": "dearest", "reward": { "percentOff": 50 }, "priority": -1, """,
            offer: """{ "items": { "sku": ["tea", "water", "sundae"] }, "units": 2 }"""
        ),
        ["cross-sell: chain"] =
            Offer(""" "reward": { "amountOff": "0.99" }, """, when: """{ "sku": "vanilla" }""")
            + ","
            + Offer(
                "",
                id: "z",
                when: """{ "sku": "sundae" }""",
                offer: """{ "items": { "sku": "tea" }, "units": 1 }"""
            ),
        ["cross-sell: window"] = Offer(
            """ "active": { "from": "2026-03-02", "to": "2026-09-01", "hours": [{ "days": ["mon", "tue", "wed", "fri"], "from": "10:00", "to": "14:30" }, { "days": "sat", "from": "22:00", "to": "02:00" }] }, """
        ),
        ["cross-sell: basket condition"] = Offer(
            """ "except": { "sku": "mango" }, "eligibility": { "basket": [{ "items": "drinks", "units": 1 }, { "spend": "3.00", "spendBelow": "90.00" }] }, """
        ),
        ["tiered spend: three steps"] = Steps(
            """ "steps": [{ "from": "10.00", "reward": { "amountOff": "1.00" } }, { "from": "20.00", "reward": { "percentOff": 12.5 } }, { "from": "40.00", "reward": { "amountOff": "9.99" } }] """
        ),
        ["tiered spend: shelf and cap"] =
            Offer("", id: "first")
            + ","
            + Steps(
                """ "basis": "shelf", "on": "drinks", "steps": [{ "from": "5.00", "reward": { "amountOff": "2.00" } }], "caps": [{ "amount": "5.00", "unit": "money", "per": "member", "window": "calendarWeek" }] """
            ),
        ["tiered spend: units"] = Steps(
            """ "measure": "units", "items": "cones", "steps": [{ "from": 2, "reward": { "percentOff": 10 } }, { "from": 6, "reward": { "percentOff": 20 } }] """
        ),
        ["tiered spend: points above each other"] = Steps(
            """ "pricing": "marginal", "steps": [{ "from": "0", "reward": { "points": 3 } }, { "from": "15.00", "reward": { "points": 40 } }], "caps": [{ "amount": 100, "unit": "points", "per": "member", "window": "calendarMonth" }] """
        ),
        ["tiered spend: a best of three"] =
            Steps(""" "steps": [{ "from": "8.00", "reward": { "amountOff": "1.50" } }] """)
            + ","
            + Steps(""" "items": "drinks", "steps": [{ "from": "0", "reward": { "percentOff": 40 } }] """, id: "happy")
            + ","
            + Basket("", id: "units"),
        ["tiered spend: tiers of the year"] = Tiers(""" "window": "calendarYear" """) + "," + ForGold,
        ["tiered spend: tiers rounded half up"] = Tiers(
            """ "window": "calendarMonth", "rounding": { "level": "carry", "mode": "halfUp" }, "items": "cones" """,
            earn: """{ "points": 1.5, "per": "0.70" }"""
        ),
        ["tiered spend: tiers rounded by line"] = Tiers(
            """ "window": "calendarQuarter", "rounding": { "level": "line", "mode": "halfEven" }, "earnOn": "gross" """,
            earn: """{ "points": 1, "per": "0.50" }"""
        ),
        ["tiered spend: tiers rounded up"] = Tiers(
            """ "window": "calendarWeek", "rounding": { "level": "transaction", "mode": "ceiling" }, "caps": [{ "amount": 30, "unit": "points", "per": "transaction" }] """
        ),
        ["tiered spend: tiers rounded by transaction"] = Tiers(
            """ "window": "calendarMonth", "rounding": { "level": "transaction", "mode": "halfUp" } """,
            earn: """{ "points": 1, "per": "0.02" }"""
        ),
        ["tiered spend: whole steps"] = Tiers(
            """ "window": "lifetime" """,
            earn: """{ "points": 3, "per": "7.00", "step": true }"""
        ),
        ["tiered spend: points for visits"] =
            """{ "id": "visits", "type": "tieredSpend", "window": "calendarMonth", "measure": "visits", "tiers": [{ "id": "one", "from": 1, "earn": { "points": 5, "perVisit": true } }, { "id": "two", "from": 3, "earn": { "points": 9, "perVisit": true } }] }""",
        ["tiered spend: points of the last days"] = Tiers(""" "window": { "rollingDays": 30 } """),
        ["sign-up bonus: points"] = Bonus(""" "reward": { "points": 50 } """),
        ["sign-up bonus: money of a minimum"] = Bonus(
            """ "minimumSpend": "6.00", "items": "cones", "reward": { "amountOff": "2.50" } """
        ),
        ["sign-up bonus: percentage"] = Bonus(
            """ "on": "drinks", "minimumSpend": "3.00", "reward": { "percentOff": 50 }, "caps": [{ "amount": "1.00", "unit": "money", "per": "transaction" }] """
        ),
        ["sign-up bonus: every third purchase"] =
            Bonus(""" "reward": { "points": 7 }, "eligibility": { "purchase": { "every": 3 } } """)
            + ","
            + Steps(
                """ "steps": [{ "from": "0", "reward": { "percentOff": 15 } }], "eligibility": { "purchase": 2, "attributes": { "club": ["a"] } } """
            ),
        ["sign-up bonus: birthday and segment"] =
            Bonus(""" "reward": { "points": 7 }, "eligibility": { "segments": ["new"], "codes": ["x"] } """)
            + ","
            + Steps(
                """ "steps": [{ "from": "0", "reward": { "percentOff": 15 } }], "eligibility": { "birthday": { "daysBefore": 3, "daysAfter": 40 }, "member": [{ "count": "purchases", "atLeast": 1, "below": 4 }] } """
            ),
    };

    private const string ForGold =
        """{ "id": "for-gold", "type": "tieredSpend", "window": "basket", "steps": [{ "from": "0", "reward": { "percentOff": 5 } }], "eligibility": { "tier": { "rule": "year", "atLeast": "silver" } } }""";

    internal static LoyaltyProgram Of(string name) =>
        LoyaltyProgram.Parse(
            $$"""
            {
              "program": "common", "currency": "USD", "businessDayStart": "04:00",
              "memberAttributes": ["club", "segment", "birthday"],
              "selectors": { "cones": { "category": "cone" }, "drinks": { "category": "drink" } },
              "rules": [{{Rules[name]}}]{{(
                name.Contains("best of") ? """, "arbitration": { "best": ["happy", "steps", "units"] }""" : ""
            )}}
            }
            """
        );

    private static string Card(
        string more,
        string id = "card",
        string buy = Cones,
        string? get = null,
        int units = 5
    ) =>
        $$"""{ "id": "{{id}}", "type": "freeItem", {{more}} "buy": { "items": {{buy}}, "units": {{units}} }{{(get is null ? "" : $", \"get\": {get}")}} }""";

    private static string Basket(string more, string id = "basket", string buy = Cones, string? get = null) =>
        $$"""{ "id": "{{id}}", "type": "freeItem", "mode": "inBasket", {{more}} "buy": { "items": {{buy}}, "units": 2 }{{(get is null ? "" : $", \"get\": {get}")}} }""";

    private static string Offer(
        string more,
        string id = "offer",
        string when = """{ "sku": ["vanilla", "mango"] }""",
        string offer = """{ "items": { "sku": "sundae" }, "units": 1 }"""
    ) =>
        $$"""{ "id": "{{id}}", "type": "crossSell", {{more}} "when": { "items": {{when}}, "units": 2 }, "offer": {{offer}} }""";

    private static string Steps(string more, string id = "steps") =>
        $$"""{ "id": "{{id}}", "type": "tieredSpend", "window": "basket", {{more}} }""";

    private static string Tiers(string more, string earn = """{ "points": 1, "per": "1.00" }""") =>
        $$"""{ "id": "year", "type": "tieredSpend", {{more}}, "tiers": [{ "id": "bronze", "from": "0", "earn": {{earn}} }, { "id": "silver", "from": "25.00", "earn": { "points": 1.333, "per": "1.00"{{(earn.Contains("step") ? ", \"step\": true" : "")}} } }, { "id": "gold", "from": "60.00", "earn": { "points": 2, "per": "0.90"{{(earn.Contains("step") ? ", \"step\": true" : "")}} } }] }""";

    private static string Bonus(string more) =>
        $$"""{ "id": "bonus", "type": "signUpBonus", "occasion": "firstPurchase", {{more}} }""";
}
