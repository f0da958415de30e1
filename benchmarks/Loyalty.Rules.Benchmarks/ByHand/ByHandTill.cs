using Loyalty.Rules.Benchmarks.Shop;

namespace Loyalty.Rules.Benchmarks.ByHand;

/// <summary>
/// The four rules of <see cref="ScoopShop"/> as a good engineer writes them for this shop alone: no selectors, caps or windows, closed forms,
/// lines of whole items by key. Lines come in the order of keys, one an item; that they do is checked.
/// </summary>
internal sealed class ByHandTill
{
    private const string Card = "sixth-cone";
    private const string Pair = "topping-half";
    private const string Big = "big-basket";
    private const string Year = "year";
    private const int CardUnits = 5;
    private const int PairUnits = 2;
    private const long MostOfAnything = 1_000_000_000_000_000_000;

    private readonly Catalog _catalog;
    private readonly ByHandGoods[] _goods;
    private readonly ByHandBasket _basket = new();

    internal ByHandTill(Catalog catalog)
    {
        _catalog = catalog;
        _goods = [.. catalog.Items.Select(item => GoodsOf(item.Categories[0]))];
    }

    internal Admission Decide(in SaleHeader header, ReadOnlySpan<Line> lines, ByHandMember member, ByHandDecision into)
    {
        into.Begin(header, member.Version, lines.Length);
        var refusal = ByHandAdmission.Check(header, lines.Length, member);
        if (refusal != Refusal.None)
            return into.Admission = new Admission(AdmissionStatus.Refused, refusal);
        refusal = _basket.Read(header, lines, _catalog, _goods, into, out int line);
        if (refusal != Refusal.None)
            return into.Admission = new Admission(AdmissionStatus.Refused, refusal, line);
        into.Admission = new Admission(ByHandAdmission.Once(header, into.BodyHash, member));
        if (!into.Admission.IsAccepted)
            return into.Admission;
        if (header.Details.Enrol && member.JoinedSeconds == 0)
            into.Post(PostingAccount.Enrolment, null, 0, header.At.ToUnixTimeSeconds());
        if (lines.Length > 0)
            into.Post(PostingAccount.Purchases, null, member.Purchases, member.Purchases + 1);
        if (_basket.HasCones || member.Stamps != 0 || member.OwedUnits != 0)
            StampCard(member, into);
        if (_basket.HasCones || _basket.HasToppings)
            ToppingHalf(into);
        if (lines.Length > 0)
        {
            long spend = BigBasket(into);
            Points(header, member, spend, into);
        }
        if (header.Details.Training)
            into.Forget();
        return into.Admission;
    }

    /// <summary>Buy five cones, get one: of n cones, upon T stamps and B owed, min(n, (T + n + 5 B) / 6) are free, the cheapest ones.</summary>
    private void StampCard(ByHandMember member, ByHandDecision into)
    {
        long cones = _basket.Cones;
        long due = member.Stamps + (CardUnits * member.OwedUnits);
        long free = Math.Min(cones, (due + cones) / (CardUnits + 1));
        long discount = free == 0 ? 0 : _basket.TakeCheapest(ByHandGoods.Cone, free, percent: 100, into);
        long stamps = member.Stamps + cones - free;
        long sets = stamps / CardUnits;
        long open = stamps - (sets * CardUnits);
        long owed = member.OwedUnits + sets - free;
        if (cones > 0)
        {
            into.Post(PostingAccount.Stamps, Card, member.Stamps, open);
            into.Post(PostingAccount.OwedUnits, Card, member.OwedUnits, owed);
        }
        if (Math.Min(cones + 1, (due + cones + 1) / (CardUnits + 1)) > free)
            into.Say(new ByHandNudge(Card, NudgeKind.AddItem, 1, OutcomeUnit.Units, "cones"));
        else if (open > 0)
            into.Say(new ByHandNudge(Card, NudgeKind.More, CardUnits - open, OutcomeUnit.Units, "cones"));
        Tell(Card, free, open, CardUnits, owed, into);
        if (free > 0)
            into.Award(Card, AwardKind.ItemDiscount, discount, 0, free);
    }

    /// <summary>For every two cones, one topping at half price, the cheapest ones; cones that the card gave count too.</summary>
    private void ToppingHalf(ByHandDecision into)
    {
        long sets = _basket.Cones / PairUnits;
        long have = _basket.Cones - (sets * PairUnits);
        long half = Math.Min(_basket.Toppings, sets);
        long discount = half == 0 ? 0 : _basket.TakeCheapest(ByHandGoods.Topping, half, percent: 50, into);
        if (sets > half)
            into.Say(new ByHandNudge(Pair, NudgeKind.AddItem, 1, OutcomeUnit.Units, "toppings"));
        else if (have > 0)
            into.Say(new ByHandNudge(Pair, NudgeKind.More, PairUnits - have, OutcomeUnit.Units, "cones"));
        Tell(Pair, half, have, PairUnits, sets - half, into);
        if (half > 0)
            into.Award(Pair, AwardKind.ItemDiscount, discount, 0, half);
    }

    /// <summary>1.00 off from 15.00 on, 10 % from 40.00 on.</summary>
    /// <returns>What is left to pay.</returns>
    private long BigBasket(ByHandDecision into)
    {
        long spend = _basket.Spend;
        long need =
            spend < 1500 ? 1500
            : spend < 4000 ? 4000
            : 0;
        if (need > 0)
            into.Say(new ByHandNudge(Big, NudgeKind.More, need - spend, OutcomeUnit.Money, null));
        if (spend < 1500)
        {
            into.Tell(new ByHandOutcome(Big, Verdict.NotYet, OutcomeUnit.Money, spend, need, OutcomeUnit.Money));
            return spend;
        }
        long off = spend < 4000 ? _basket.TakeAmount(100, into) : _basket.TakeTenth(into);
        into.Tell(new ByHandOutcome(Big, Verdict.Awarded, OutcomeUnit.Money, spend, need, OutcomeUnit.Money, off, off));
        into.Award(Big, AwardKind.BasketDiscount, off, 0, 0);
        return spend - off;
    }

    /// <summary>1 point per 1.00, from 50.00 a year on 1.5; in two-hundredths, of which the rest goes on to the next sale.</summary>
    private static void Points(in SaleHeader header, ByHandMember member, long paid, ByHandDecision into)
    {
        var date = header.At.UtcDateTime;
        int year = (int)(date.Ticks / TimeSpan.TicksPerDay) - 719_162 - (date.DayOfYear - 1);
        long before = member.SpendOf(year);
        long after = before + paid;
        long exact = member.Remainder + (paid * (before < 5000 ? 2 : 3));
        long points = exact / 200;
        long rest = exact - (points * 200);
        long need = after < 5000 ? 5000 : 0;
        if (after != before)
            into.Post(PostingAccount.Measure, Year, before, after, year);
        if (rest != member.Remainder)
            into.Post(PostingAccount.Remainder, Year, member.Remainder, rest);
        if (need > 0)
            into.Say(new ByHandNudge(Year, NudgeKind.More, need - after, OutcomeUnit.Money, null));
        into.Tell(
            new ByHandOutcome(
                Year,
                points > 0 ? Verdict.Awarded : Verdict.NotYet,
                OutcomeUnit.Money,
                after,
                need,
                OutcomeUnit.Points,
                points,
                points
            )
        );
        if (points == 0)
            return;
        into.Award(Year, AwardKind.Points, 0, points, 0);
        into.Post(PostingAccount.Points, Year, 0, points);
        if (after > MostOfAnything || points > MostOfAnything - member.Points)
            into.Admission = new Admission(AdmissionStatus.Refused, Refusal.Overflow);
    }

    private static void Tell(string rule, long given, long have, long need, long waiting, ByHandDecision into)
    {
        var verdict =
            given > 0 ? Verdict.Awarded
            : waiting > 0 ? Verdict.NoTarget
            : Verdict.NotYet;
        into.Tell(
            new ByHandOutcome(
                rule,
                verdict,
                OutcomeUnit.Units,
                have,
                need,
                OutcomeUnit.Units,
                given,
                given,
                Math.Max(0, waiting)
            )
        );
    }

    private static ByHandGoods GoodsOf(string category) =>
        category switch
        {
            "cone" => ByHandGoods.Cone,
            "topping" => ByHandGoods.Topping,
            _ => ByHandGoods.Other,
        };
}
