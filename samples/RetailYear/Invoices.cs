using System.Text;
using Loyalty.Rules;

namespace RetailYear;

/// <summary>Makes invoices of lines, in the order in which they began. One invoice of the file is interrupted by another, so a few stay open at once.</summary>
internal sealed class Invoices
{
    private const int Open = 4;

    private readonly Catalog _catalog;
    private readonly Action<Invoice> _take;
    private readonly Queue<Invoice> _open = new();
    private readonly Stack<Invoice> _free = new();
    private Invoice? _latest;

    public Invoices(Catalog catalog, Action<Invoice> take)
    {
        _catalog = catalog;
        _take = take;
    }

    /// <summary>Lines whose amount is no whole number of pence.</summary>
    public List<string> Rounded { get; } = [];

    public void Add(in RetailLine line)
    {
        if (_latest is null || !Is(_latest, line.Invoice))
            _latest = Find(line);
        Span<char> sku = stackalloc char[64];
        sku = sku[..Encoding.UTF8.GetChars(line.Sku, sku)];
        _catalog.TryGet(sku, out var item);
        if (line.AmountMills % 10 != 0)
            Rounded.Add(
                $"invoice {_latest.Id}, {sku}: {line.Quantity} at {line.PriceMills / 1000m} is {line.AmountMills / 1000m}"
            );
        _latest.Add(line, item, Goods.KindOf(_catalog.ItemOf(item)));
    }

    public void Close()
    {
        while (_open.TryDequeue(out var invoice))
            _take(invoice);
    }

    private Invoice Find(in RetailLine line)
    {
        foreach (var invoice in _open)
        {
            if (Is(invoice, line.Invoice))
                return invoice;
        }
        if (_open.Count == Open)
        {
            var done = _open.Dequeue();
            _take(done);
            _free.Push(done);
        }
        var next = _free.TryPop(out var used) ? used : new Invoice();
        next.Begin(Encoding.UTF8.GetString(line.Invoice), line);
        _open.Enqueue(next);
        return next;
    }

    private static bool Is(Invoice invoice, ReadOnlySpan<byte> id)
    {
        if (invoice.Id.Length != id.Length)
            return false;
        for (int i = 0; i < id.Length; i++)
        {
            if (invoice.Id[i] != id[i])
                return false;
        }
        return true;
    }
}
