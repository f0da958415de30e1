using System.Globalization;
using System.Text.Json;
using Loyalty.Rules.Testing.Programs;

namespace Loyalty.Rules.Testing.Laws.Drawing;

/// <summary>What a rule asks about: the items of its selectors, and the numbers at which something may change.</summary>
internal sealed class RuleInterest
{
    /// <summary>More units than this are no basket that anybody reads.</summary>
    private const int MostUnits = 60;

    internal RuleInterest(ProgramPart rule, Shelf shelf, Currency currency)
    {
        var parts = rule.All().ToList();
        var counted = (rule.Find("buy") ?? rule.Find("when") ?? rule).Find("items");
        Goods =
        [
            .. parts
                .Where(part => part.Is("selector"))
                .Append(counted)
                .Select(shelf.Of)
                .Where(goods => goods.Count > 0),
        ];
        Units = [.. parts.Select(UnitsOf).Where(units => units > 0).Distinct().DefaultIfEmpty(2)];
        Money =
        [
            .. parts
                .Where(part => part.Is("money"))
                .Select(part => AmountOf(part, currency))
                .Where(amount => amount > 0 && amount < 1_000_000 * currency.MinorPerMajor)
                .Distinct(),
        ];
    }

    /// <summary>Minor units; 0 where a word stands in place of an amount.</summary>
    private static long AmountOf(ProgramPart part, Currency currency) =>
        decimal.TryParse(part.Value.GetString(), NumberStyles.Number, CultureInfo.InvariantCulture, out decimal amount)
            ? currency.ToMinorUnits(amount)
            : 0;

    /// <summary>For each selector, what it means; all goods where none says what the rule counts.</summary>
    internal IReadOnlyList<IReadOnlyList<Good>> Goods { get; }

    internal IReadOnlyList<int> Units { get; }

    /// <summary>Minor units.</summary>
    internal IReadOnlyList<long> Money { get; }

    /// <summary>A whole number that may count units; what counts points or orders rules is told by its name.</summary>
    private static int UnitsOf(ProgramPart part) =>
        part.Value.ValueKind == JsonValueKind.Number
        && part.Name is not ("points" or "priority")
        && !part.Is("percent")
        && part.Value.TryGetInt32(out int number)
        && number <= MostUnits
            ? number
            : 0;
}
