using Loyalty.Rules;

namespace RetailYear;

/// <summary>One invoice while its lines come in; reused from invoice to invoice.</summary>
internal sealed class Invoice
{
    public string Id { get; private set; } = "";
    public DateTime LocalTime { get; private set; }
    public int Customer { get; private set; }
    public List<Line> Lines { get; } = [];
    public bool IsReturn { get; private set; }

    /// <summary>Thousandths of a pound of all lines, whatever they are.</summary>
    public long Mills { get; private set; }

    /// <summary>Pence of the lines that are sold.</summary>
    public long Pence { get; private set; }

    public void Begin(string id, in RetailLine line)
    {
        (Id, LocalTime, Customer, IsReturn) = (id, line.LocalTime, line.Customer, line.IsReturn);
        (Mills, Pence) = (0, 0);
        Lines.Clear();
    }

    /// <summary>Takes in a line; a line that is no sale of something is counted by its amount only.</summary>
    public void Add(in RetailLine line, ItemKey item, LineDetails? details)
    {
        Mills += line.AmountMills;
        if (line.Quantity <= 0 || line.PriceMills < 0)
            return;
        long pence = (line.AmountMills + 5) / 10;
        Pence += pence;
        Lines.Add(new Line(item, line.Quantity, pence, details));
    }
}
