using System.Globalization;
using Loyalty.Rules.Testing.Laws.Drawing;

namespace Loyalty.Rules.Testing.Laws.Judging;

/// <summary>Of what a customer brings in, rewards take no more than a part.</summary>
internal sealed class CostLaw(decimal percent, PointWorth? worth) : Law
{
    internal override string Says =>
        string.Format(CultureInfo.InvariantCulture, "rewards never cost more than {0} % of the margin", percent);

    internal override string Condition =>
        "It speaks of all that a member has bought so far, and of each sale of a guest, at the catalog's prices and costs. A gift for joining comes before any margin and breaks it.";

    internal override string Call => string.Format(CultureInfo.InvariantCulture, "NeverCostsMoreThan({0}m)", percent);

    internal override bool OnlyWithCost => true;

    internal override Breach? Judge(LawCase tried, Stage stage)
    {
        var members = new Dictionary<string, MemberState>(StringComparer.Ordinal);
        var sums = new Dictionary<string, Account>(StringComparer.Ordinal);
        var seen = new List<Visit>();
        foreach (var visit in tried.History.Visits)
        {
            var result = stage.Decide(visit, members);
            string who = visit.Member ?? visit.Id;
            sums.TryGetValue(who, out var sum);
            if (!result.Decision.Admission.IsAccepted)
                continue;
            sum = sums[who] = sum.And(visit, Benefit.Of(result), worth);
            decimal most = Math.Max(0, sum.Margin) * percent / 100;
            if (sum.Cost > most)
                return new Breach(
                    tried,
                    $"So far the margin is {stage.Money(sum.Margin)}, of which {stage.Money((long)most)} may go to rewards; they cost {stage.Money((long)Math.Ceiling(sum.Cost))}.",
                    [new Scene("Then", visit, result)],
                    [.. seen.Where(one => one.Member == visit.Member && visit.Member is not null)]
                );
            seen.Add(visit);
        }
        return null;
    }

    /// <summary>What a customer has brought in and got, in minor units.</summary>
    private readonly struct Account(long margin, decimal cost)
    {
        /// <summary>Amounts before our discounts, less costs.</summary>
        internal long Margin { get; } = margin;

        internal decimal Cost { get; } = cost;

        internal Account And(Visit visit, Benefit benefit, PointWorth? worth) =>
            new(
                Margin + visit.Basket.Parts.Sum(part => part.Amount - CostOf(part)),
                Cost + benefit.Discount + (worth?.Of(benefit.Points) ?? 0)
            );

        /// <summary>Rounded half up.</summary>
        private static long CostOf(Part part) => ((part.Good.UnitCost!.Value * part.Thousandths) + 500) / 1000;
    }
}
