using Loyalty.Rules;

namespace ScoopClub;

/// <summary>The first week of June 2026 at the shop.</summary>
internal static class Week
{
    public static IReadOnlyList<Visit> Visits { get; } =
    [
        new(
            "Monday: a guest drops in.",
            Sale("1001", 1, 15, 4)
                .Each("vanilla", 1, 2.25m)
                .Line("sprinkles", 1, 0.50m, line => line.Parent("1"))
                .Each("coffee", 1, 3.00m)
                .Build()
        ),
        new(
            "Monday: Ann, a member, treats her office. Her card fills up.",
            Sale("1002", 1, 16, 10)
                .Member("ann")
                .Each("vanilla", 3, 2.25m)
                .Each("pistachio", 1, 2.50m)
                .Each("coffee", 1, 3.00m)
                .Build()
        ),
        new(
            "Monday: Ann comes back for one more coffee. The coffee hour is once a day.",
            Sale("1003", 1, 16, 45).Member("ann").Each("pistachio", 1, 2.50m).Each("coffee", 1, 3.00m).Build()
        ),
        new(
            "Wednesday: Ann's sixth cone is free.",
            Sale("1004", 3, 12, 30).Member("ann").Each("pistachio", 1, 2.50m).Build()
        ),
        new(
            "Thursday: the Fox family joins and buys a dozen cones. They miss the sundae.",
            Sale("1005", 4, 18, 20).Member("fox").Enrol().Each("vanilla", 12, 2.25m).Build()
        ),
        new(
            "Friday: the Fox family knows better now.",
            Sale("1006", 5, 18, 5)
                .Member("fox")
                .Each("vanilla", 8, 2.25m)
                .Each("pistachio", 4, 2.50m)
                .Each("double-sundae", 1, 4.50m)
                .Each("coffee", 2, 3.00m)
                .Build()
        ),
        new(
            "Past midnight it is still Saturday at the shop, whose days begin at four: Ann's coffee is at half price.",
            Sale("1007", 7, 0, 40).Member("ann").Each("vanilla", 1, 2.25m).Each("coffee", 1, 3.00m).Build()
        ),
        new(
            "Sunday: Linh reads Vietnamese, and has a birthday party.",
            Sale("1008", 7, 14, 0)
                .Member("linh")
                .Enrol()
                .Each("pistachio", 10, 2.50m)
                .Each("double-sundae", 7, 4.50m)
                .Each("coffee", 2, 3.00m)
                .Build(),
            Club.Vietnamese
        ),
    ];

    private static TransactionBuilder Sale(string id, int day, int hour, int minute) =>
        Transaction.Create(
            id,
            new DateTimeOffset(2026, 6, day, hour, minute, 0, TimeSpan.FromHours(-4)),
            currency: "USD"
        );
}
