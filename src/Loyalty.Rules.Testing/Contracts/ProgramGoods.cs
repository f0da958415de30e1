using System.Globalization;
using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.Custom;

namespace Loyalty.Rules.Testing.Contracts;

/// <summary>Lines of one unit each of what a program speaks of: the items of its catalog, what its selectors mean, and the words of its parameters.</summary>
internal static class ProgramGoods
{
    private const int MostOfCatalog = 40;

    internal static IEnumerable<Line> Of(LoyaltyProgram program, Catalog? catalog, Dice dice, long[] prices)
    {
        int step = Math.Max(1, (catalog?.Count ?? 0) / MostOfCatalog);
        for (int i = 0; i < (catalog?.Count ?? 0); i += step)
        {
            var item = catalog!.Items[i];
            yield return Of(item.Sku, item.Price ?? dice.Among(prices), null);
        }
        int number = 0;
        foreach (var selector in Selectors(program).Where(one => one.Name is null))
        {
            string id = "good-" + (++number).ToString(CultureInfo.InvariantCulture);
            yield return Of(selector.Skus.Count > 0 ? selector.Skus[0] : id, dice.Among(prices), DetailsOf(selector));
        }
        foreach (string word in Words(program))
            yield return Of(word, dice.Among(prices), new LineDetailsBuilder().Category(word).Tag(word).Build());
        foreach (long price in prices)
            yield return Of("any-" + price.ToString(CultureInfo.InvariantCulture), price, null);
    }

    private static LineDetails DetailsOf(Selector selector)
    {
        var details = new LineDetailsBuilder();
        if (selector.Categories.Count > 0)
            details.Category(selector.Categories[0]);
        if (selector.Brands.Count > 0)
            details.Brand(selector.Brands[0]);
        foreach (string tag in selector.Tags)
            details.Tag(tag);
        foreach (var attribute in selector.Attributes)
            details.Attribute(attribute.Key, attribute.Value);
        return details.Build();
    }

    private static IEnumerable<Selector> Selectors(LoyaltyProgram program) =>
        program
            .Selectors.Select(one => one.Value)
            .Concat(program.Rules.OfType<CustomRule>().SelectMany(rule => new[] { rule.Items, rule.On }))
            .SelectMany(selector => WithParts(selector));

    private static IEnumerable<Selector> WithParts(Selector selector) =>
        new[] { selector }
            .Concat(selector.All.SelectMany(WithParts))
            .Concat(selector.Any.SelectMany(WithParts))
            .Concat(selector.Not is null ? [] : WithParts(selector.Not));

    private static IEnumerable<string> Words(LoyaltyProgram program) =>
        program
            .Rules.OfType<CustomRule>()
            .SelectMany(rule => rule.Parameters)
            .SelectMany(one => one.Value.Texts)
            .Distinct(StringComparer.Ordinal);

    private static Line Of(string sku, long price, LineDetails? details) =>
        new(sku, Quantity.FromUnits(1), price, details);
}
