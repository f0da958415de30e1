namespace Loyalty.Rules.Benchmarks.ByHand;

/// <summary>The lines of the sale at hand, with what the rules have left of them.</summary>
internal sealed class ByHandBasket
{
    private const long MostQuantity = 1_000_000_000;
    private const long MostTotal = 1_000_000_000_000;

    private ByHandLine[] _lines = new ByHandLine[64];
    private long[] _shares = new long[64];
    private long[] _rests = new long[64];
    private int _count;

    internal bool HasCones { get; private set; }
    internal bool HasToppings { get; private set; }
    internal long Cones { get; private set; }
    internal long Toppings { get; private set; }

    /// <summary>What is left to pay of all lines.</summary>
    internal long Spend { get; private set; }

    /// <summary>Checks, hashes and prices the lines.</summary>
    internal Refusal Read(
        in SaleHeader header,
        ReadOnlySpan<Line> lines,
        Catalog catalog,
        ByHandGoods[] goods,
        ByHandDecision into,
        out int refused
    )
    {
        if (_lines.Length < lines.Length)
        {
            _lines = new ByHandLine[lines.Length];
            _shares = new long[lines.Length];
            _rests = new long[lines.Length];
        }
        _count = lines.Length;
        HasCones = HasToppings = false;
        Cones = Toppings = 0;
        var hash = StableHash.Start;
        hash.Add(header.At.UtcTicks);
        hash.Add(header.Details.Hash);
        long total = 0;
        long quantity = 0;
        int last = 0;
        for (refused = 0; refused < lines.Length; refused++)
        {
            ref readonly var line = ref lines[refused];
            int item = line.Item.Index;
            long thousandths = line.Quantity.Thousandths;
            if (!catalog.Owns(line.Item))
                return Refusal.UnknownItem;
            if (thousandths <= 0)
                return thousandths < 0 ? Refusal.Return : Refusal.QuantityOutOfRange;
            if (line.Amount < 0 || line.Amount > MostTotal - total)
                return Refusal.AmountOutOfRange;
            if (thousandths > MostQuantity - quantity)
                return Refusal.QuantityOutOfRange;
            if (item <= last || line.Details is not null)
                throw new NotSupportedException("By hand, lines come in the order of keys, one an item, of goods.");
            last = item;
            quantity += thousandths;
            total += line.Amount;
            hash.Add(catalog.SkuHash(item));
            hash.Add(thousandths);
            hash.Add(line.Amount);
            hash.Add(0UL);
            Take(ref _lines[refused], line.Amount, thousandths, goods[item - 1]);
        }
        into.BodyHash = hash.Value;
        into.Total = total;
        Spend = total;
        refused = -1;
        return Refusal.None;
    }

    /// <summary>Takes a percentage off the cheapest units, ties by the earlier line; rounded half up once a line.</summary>
    internal long TakeCheapest(ByHandGoods goods, long units, int percent, ByHandDecision into)
    {
        var chosen = _shares.AsSpan(0, _count);
        chosen.Clear();
        while (units > 0)
        {
            int best = Cheapest(goods, out bool high, out long price);
            ref var line = ref _lines[best];
            ref long left = ref high ? ref line.HighLeft : ref line.LowLeft;
            long taken = Math.Min(units, left);
            left -= taken;
            units -= taken;
            chosen[best] += taken * price;
        }
        long discount = 0;
        for (int i = 0; i < chosen.Length; i++)
        {
            if (chosen[i] == 0)
                continue;
            long off = ((chosen[i] * percent) + 50) / 100;
            _lines[i].Remaining -= off;
            discount += off;
            into.Take(i, off);
        }
        Spend -= discount;
        return discount;
    }

    /// <summary>Takes a tenth off every line, rounded half up.</summary>
    internal long TakeTenth(ByHandDecision into)
    {
        long discount = 0;
        for (int i = 0; i < _count; i++)
        {
            long off = (_lines[i].Remaining + 5) / 10;
            if (off == 0)
                continue;
            _lines[i].Remaining -= off;
            discount += off;
            into.Take(i, off);
        }
        return discount;
    }

    /// <summary>Takes an amount, shared by largest remainder over what is left of each line.</summary>
    internal long TakeAmount(long amount, ByHandDecision into)
    {
        var shares = _shares.AsSpan(0, _count);
        var rests = _rests.AsSpan(0, _count);
        long left = amount;
        for (int i = 0; i < shares.Length; i++)
        {
            long exact = amount * _lines[i].Remaining;
            shares[i] = exact / Spend;
            rests[i] = exact - (shares[i] * Spend);
            left -= shares[i];
        }
        for (; left > 0; left--)
        {
            int best = 0;
            for (int i = 1; i < rests.Length; i++)
            {
                if (rests[i] > rests[best])
                    best = i;
            }
            shares[best]++;
            rests[best] = -1;
        }
        for (int i = 0; i < shares.Length; i++)
        {
            if (shares[i] == 0)
                continue;
            _lines[i].Remaining -= shares[i];
            into.Take(i, shares[i]);
        }
        return amount;
    }

    private void Take(ref ByHandLine line, long amount, long thousandths, ByHandGoods goods)
    {
        line.Amount = amount;
        line.Remaining = amount;
        line.Goods = goods;
        if (goods == ByHandGoods.Other)
            return;
        line.Price(thousandths);
        long units = line.LowLeft + line.HighLeft;
        if (goods == ByHandGoods.Cone)
        {
            HasCones = true;
            Cones += units;
        }
        else
        {
            HasToppings = true;
            Toppings += units;
        }
    }

    private int Cheapest(ByHandGoods goods, out bool high, out long price)
    {
        int best = -1;
        high = false;
        price = long.MaxValue;
        for (int i = 0; i < _count; i++)
        {
            ref readonly var line = ref _lines[i];
            if (line.Goods != goods || line.LowLeft + line.HighLeft == 0)
                continue;
            bool highOnly = line.LowLeft == 0;
            long own = highOnly ? line.LowPrice + 1 : line.LowPrice;
            if (own >= price)
                continue;
            best = i;
            high = highOnly;
            price = own;
        }
        return best;
    }
}
