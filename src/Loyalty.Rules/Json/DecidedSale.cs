using Loyalty.Rules.Evaluation;

namespace Loyalty.Rules.Json;

/// <summary>Reads a sale as an evaluation does, to compare it with what a decision says of it.</summary>
internal static class DecidedSale
{
    /// <summary>The hash and the total of a sale; false where no evaluation would have come so far.</summary>
    internal static bool TryRead(LoyaltyPlan plan, Transaction sale, out ulong bodyHash, out long total)
    {
        bodyHash = 0;
        total = 0;
        if (sale.Lines.Count > SaleReader.MostLines || !ProgramCalendar.InRange(sale.Header.At.UtcTicks))
            return false;
        var buffer = ThreadBuffer.Rent();
        var work = buffer.Workspace;
        var view = sale.AsView();
        work.Begin(plan.Compiled, view.Lines.Length);
        bool read = SaleReader.Read(plan.Compiled, view, work, buffer.Record).IsAccepted;
        if (read)
        {
            bodyHash = buffer.Record.BodyHash;
            total = buffer.Record.Total;
        }
        ThreadBuffer.Return(buffer);
        return read;
    }
}
