using System.Text;
using Loyalty.Rules;

namespace RetailYear;

/// <summary>The shop's catalog, made of what the file calls its goods, and the codes that are no goods.</summary>
internal static class Goods
{
    private static readonly LineDetails Fee = new LineDetailsBuilder().Kind(LineKind.Fee).Build();
    private static readonly LineDetails GiftCard = new LineDetailsBuilder().Kind(LineKind.GiftCard).Build();

    /// <summary>Words of descriptions by which goods are filed.</summary>
    private static readonly (string Word, string Category)[] Words =
    [
        ("LUNCH BAG", "lunch-bag"),
        ("JUMBO BAG", "jumbo-bag"),
        ("T-LIGHT", "t-light"),
        ("CAKE", "cake"),
        ("MUG", "mug"),
        ("CARD", "card"),
    ];

    /// <summary>Reads the whole file once for its codes and what they are called.</summary>
    public static Catalog ReadCatalog(string path, ProgressBar progress)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var bySku = names.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> sku = stackalloc char[64];
        using var reader = new RetailReader(path);
        while (reader.TryRead(out var line))
        {
            var code = sku[..Encoding.UTF8.GetChars(line.Sku, sku)];
            if (!bySku.TryGetValue(code, out string? name) || name.Length == 0)
                bySku[code] = Encoding.UTF8.GetString(line.Description).Trim('"', ' ');
            if (reader.LinesRead % 4096 == 0)
                progress.Show("goods", reader.Progress);
        }
        var catalog = Catalog.Create();
        foreach (var (code, name) in names)
            catalog.Item(code, item => Describe(item, code, name));
        return catalog.Build();
    }

    /// <summary>What a line of the item sells, if not goods.</summary>
    public static LineDetails? KindOf(CatalogItem item) =>
        !item.Categories.Contains("no-goods") ? null
        : item.Sku.StartsWith("gift_", StringComparison.Ordinal) ? GiftCard
        : Fee;

    private static void Describe(CatalogItemBuilder item, string code, string name)
    {
        item.Name(name);
        if (IsNoGoods(code))
            item.Category("no-goods");
        foreach (var (word, category) in Words)
        {
            if (name.Contains(word, StringComparison.Ordinal))
                item.Category(category);
        }
    }

    /// <summary>Goods have codes of five digits, some with letters behind; postage, charges, samples and vouchers have words.</summary>
    private static bool IsNoGoods(string code) =>
        !char.IsAsciiDigit(code[0]) && !code.StartsWith("DCGS", StringComparison.Ordinal);
}
