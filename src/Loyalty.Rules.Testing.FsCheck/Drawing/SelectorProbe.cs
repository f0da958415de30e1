using System.Globalization;
using System.Text;
using Loyalty.Rules.Testing.Programs;

namespace Loyalty.Rules.Testing.Laws.Drawing;

/// <summary>Asks the engine itself which selectors mean an item: by a program with a rule for each, and a sale of just that item.</summary>
internal sealed class SelectorProbe
{
    private static readonly DateTimeOffset At = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly LoyaltyPlan _plan;
    private readonly Dictionary<string, int> _placeOf = new(StringComparer.Ordinal);
    private readonly int _count;

    internal SelectorProbe(LoyaltyPlan plan, ProgramPart program, IReadOnlyList<ProgramPart> selectors)
    {
        _count = selectors.Count;
        string currency = plan.Program.Currency.Code;
        var text = new StringBuilder("{ \"program\": \"probe\", \"currency\": \"" + currency + "\", \"selectors\": ");
        text.Append(program.Find("selectors")?.Value.GetRawText() ?? "{}").Append(", \"rules\": [");
        for (int i = 0; i < selectors.Count; i++)
        {
            string id = i.ToString(CultureInfo.InvariantCulture);
            _placeOf[id] = i;
            text.Append(i == 0 ? "" : ", ").Append("{ \"id\": \"").Append(id);
            text.Append("\", \"type\": \"tieredSpend\", \"window\": \"basket\", \"measure\": \"units\", \"items\": ");
            text.Append(selectors[i].Value.GetRawText());
            text.Append(", \"steps\": [{ \"from\": 1, \"reward\": { \"amountOff\": \"1\" } }] }");
        }
        _plan = LoyaltyProgram.Parse(text.Append("] }").ToString()).Compile(plan.Catalog);
    }

    /// <summary>For each selector, in their order, whether it means the item at its price.</summary>
    internal bool[] Of(Good good)
    {
        var met = new bool[_count];
        var sale = Transaction.Create("probe", At, _plan.Program.Currency.Code).Line(Part.Of(good, 1000).ToLine());
        foreach (var outcome in _plan.Evaluate(sale.Build()).Outcomes)
            met[_placeOf[outcome.RuleId]] = outcome.Have > 0;
        return met;
    }
}
