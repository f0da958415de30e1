using System.Diagnostics.CodeAnalysis;
using Loyalty.Rules.Json.Forms;
using Loyalty.Rules.Json.Syntax;
using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Json;

/// <summary>Up to which price units are given: an amount, or a word.</summary>
internal sealed class PriceLimitForm : JsonForm<PriceLimit>
{
    internal static readonly PriceLimitForm Instance = new();

    private const string CheapestPaid = "cheapestPaid";

    private static readonly WordForm<bool> Words = new((CheapestPaid, true));

    private PriceLimitForm() { }

    internal override string Belongs => "an amount of money in quotes, such as \"2.25\", or the word 'cheapestPaid'";

    internal override bool TryRead(DocumentReader reader, int node, [MaybeNullWhen(false)] out PriceLimit value)
    {
        value = PriceLimit.CheapestPaid;
        if (reader.Tree.Kind(node) != JsonKind.Text)
            return reader.ReportWrongType(node, this);
        // What begins with a letter is meant as a word.
        string text = reader.Tree.Text(node);
        if (text.Length > 0 && char.IsLetter(text[0]))
            return Words.TryRead(reader, node, out _);
        bool read = MoneyForm.NotNegative.TryRead(reader, node, out long amount);
        value = PriceLimit.Of(amount);
        return read;
    }

    internal override void Write(DocumentWriter writer, PriceLimit value)
    {
        if (value.Amount is { } amount)
            MoneyForm.NotNegative.Write(writer, amount);
        else
            writer.Text.Text(CheapestPaid);
    }

    internal override void WriteSchema(SchemaWriter schema) =>
        schema.Keyword("oneOf", () => schema.Form(MoneyForm.NotNegative), () => schema.Form(Words));
}
