namespace RetailYear;

/// <summary>What the file holds, before any rule: amounts are thousandths of a pound.</summary>
internal sealed class YearTotals
{
    private readonly Dictionary<int, long> _spend = [];

    public long Invoices { get; private set; }
    public long Returns { get; private set; }
    public long Adjustments { get; private set; }
    public long Net { get; private set; }
    public long Positive { get; private set; }

    /// <summary>Pence of the invoices that were evaluated.</summary>
    public long Pence { get; private set; }

    public int Customers => _spend.Count;

    /// <summary>Counts an invoice. A sale is one that comes to more than 0.</summary>
    /// <returns>Whether it is a sale.</returns>
    public bool Count(Invoice invoice)
    {
        Invoices++;
        Net += invoice.Mills;
        if (invoice.Customer != 0)
            _spend[invoice.Customer] = _spend.GetValueOrDefault(invoice.Customer) + invoice.Mills;
        if (invoice.Mills > 0)
        {
            Positive += invoice.Mills;
            Pence += invoice.Pence;
            return true;
        }
        if (invoice.IsReturn)
            Returns++;
        else
            Adjustments++;
        return false;
    }

    /// <summary>Customers whose purchases less returns come to at least so many pounds.</summary>
    public int CustomersFrom(long pounds) => _spend.Values.Count(mills => mills >= pounds * 1000);
}
