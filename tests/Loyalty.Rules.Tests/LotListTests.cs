using System.Globalization;

namespace Loyalty.Rules.Tests;

public sealed class LotListTests
{
    private static readonly DateTimeOffset Start = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Add_InAnyOrder_StandsByExpiryIssueSaleAndRule()
    {
        Lot[] inOrder =
        [
            Of("z", 5, expiresAfter: 10),
            Of("a", 9, expiresAfter: 10),
            Of("y", 1, expiresAfter: 20),
            Of("a", 3),
            Of("a", 3, rule: "s"),
            Of("b", 3),
            Of("A", 4),
        ];
        var random = new Random(7);
        for (int i = 0; i < 200; i++)
        {
            var lots = new LotList();
            foreach (var lot in inOrder.OrderBy(_ => random.Next()))
                lots.Add(lot);
            var rebuilt = new LotList();
            rebuilt.Rebuild([.. inOrder.OrderBy(_ => random.Next())]);

            Assert.Equal(inOrder, lots);
            Assert.Equal(inOrder, rebuilt);
            Assert.Equal(70, lots.Balance);
        }
    }

    // Copies share their lots: whatever one of them does next, no other sees it.
    [Fact]
    public void Copies_ThatGoTheirOwnWays_NeverSeeEachOther()
    {
        var random = new Random(11);
        var lists = new List<(LotList Lots, List<Lot> Expected)> { (new LotList(), []) };
        int next = 0;
        for (int i = 0; i < 6_000; i++)
        {
            var (lots, expected) = lists[random.Next(lists.Count)];
            switch (random.Next(8))
            {
                case 0:
                    lists.Add((new LotList(lots), [.. expected]));
                    if (lists.Count > 12)
                        lists.RemoveAt(random.Next(lists.Count));
                    break;
                case 1 when expected.Count > 0:
                    int first = random.Next(Math.Min(expected.Count, 40));
                    lots.DropFirst(first);
                    expected.RemoveRange(0, first);
                    break;
                case 2 when expected.Count > 0:
                    int place = random.Next(expected.Count);
                    lots.Set(place, 3);
                    expected[place] = expected[place].With(3);
                    break;
                default:
                    for (int more = random.Next(30); more > 0; more--)
                    {
                        var lot = Of("s" + next.ToString("D6", CultureInfo.InvariantCulture), next++ / 10);
                        if (random.Next(50) == 0)
                            lot = Of(lot.TransactionId, random.Next(next));
                        lots.Add(lot);
                        int at = expected.Count;
                        while (at > 0 && IsAfter(expected[at - 1], lot))
                            at--;
                        expected.Insert(at, lot);
                    }
                    break;
            }
        }

        Assert.All(
            lists,
            one =>
            {
                Assert.Equal(Texts(one.Expected), Texts(one.Lots));
                Assert.Equal(one.Expected.Sum(lot => lot.Remaining), one.Lots.Balance);
            }
        );
    }

    // Law 10: a point is never spendable at or after its expiry, even if nobody swept.
    [Fact]
    public void Law10_SpendableAt_CountsWhatIsAvailableAndHasNotExpired()
    {
        var lots = new LotList();
        lots.Add(Of("a", 0, expiresAfter: 10));
        lots.Add(Of("b", 0, expiresAfter: 20));
        lots.Add(Of("c", 0));
        lots.Add(new Lot("d", "r", Start, Start.AddMinutes(15), null, 7, 7));

        Assert.Equal(37, lots.Balance);
        Assert.Equal(
            [30L, 30, 20, 27, 27, 17, 17],
            new[] { 0, 9, 10, 15, 19, 20, 999 }.Select(minute => lots.SpendableAt(Start.AddMinutes(minute).UtcTicks))
        );
        Assert.Equal(20, lots.SpendableAt(Start.AddMinutes(15).UtcTicks - 1));
    }

    private static bool IsAfter(Lot a, Lot b) =>
        a.Issued > b.Issued || (a.Issued == b.Issued && string.CompareOrdinal(a.TransactionId, b.TransactionId) > 0);

    private static IEnumerable<string> Texts(IEnumerable<Lot> lots) =>
        lots.Select(lot => $"{lot.TransactionId} {lot.Issued:u} {lot.Remaining}");

    private static Lot Of(string sale, int minute, int? expiresAfter = null, string rule = "r")
    {
        var issued = Start.AddMinutes(minute);
        DateTimeOffset? expires = expiresAfter is { } end ? Start.AddMinutes(end) : null;
        return new Lot(sale, rule, issued, issued, expires, 10, 10);
    }
}
