using System.Globalization;
using Loyalty.Rules;

namespace ScoopClub;

/// <summary>Adds up what each rule's rewards cost the shop and what customers felt they got.</summary>
internal sealed class RewardCosts
{
    private readonly List<Row> _rows;
    private long _points;

    public RewardCosts(LoyaltyProgram program) =>
        _rows = [.. program.Rules.Select(rule => new Row(rule.Id, rule.Name?.In("en") ?? rule.Id))];

    public void Add(Decision decision)
    {
        _points += decision.Points;
        foreach (var award in decision.Awards)
        {
            if (award.Kind == AwardKind.Points)
                continue;
            var row = _rows.Find(row => row.RuleId == award.RuleId)!;
            row.Given += Math.Max(1, award.Units);
            // Money off costs what it gives; goods cost the shop less than they are worth to the customer.
            row.Cost += award.Cost ?? award.Discount;
            row.Felt += award.PerceivedValue ?? award.Discount;
        }
    }

    public void Write(TextWriter output)
    {
        Say(output, "What the rewards cost, and what customers felt they got");
        Say(output, $"  {"", -26}{"given", 6}{"cost", 8}{"felt", 8}{"leverage", 10}");
        foreach (var row in _rows.Where(row => row.Given > 0))
            Say(output, Line(row.Name, row.Given, row.Cost, row.Felt));
        Say(output, Line("All", _rows.Sum(row => row.Given), _rows.Sum(row => row.Cost), _rows.Sum(row => row.Felt)));
        Say(output, $"  Points issued: {Text(_points)}");
    }

    private static string Line(string name, long given, long cost, long felt)
    {
        string leverage = ((decimal)felt / cost).ToString("0.0", CultureInfo.InvariantCulture) + "x";
        return $"  {name, -26}{Text(given), 6}{Dollars(cost), 8}{Dollars(felt), 8}{leverage, 10}";
    }

    private static string Dollars(long cents) => (cents / 100m).ToString("0.00", CultureInfo.InvariantCulture);

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static void Say(TextWriter output, string line) => output.Write(line + "\n");

    private sealed class Row(string ruleId, string name)
    {
        public string RuleId { get; } = ruleId;

        public string Name { get; } = name;

        public long Given { get; set; }

        public long Cost { get; set; }

        public long Felt { get; set; }
    }
}
