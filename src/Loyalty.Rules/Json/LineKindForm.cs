using Loyalty.Rules.Json.Forms;

namespace Loyalty.Rules.Json;

/// <summary>The words for what a line sells.</summary>
internal static class LineKindForm
{
    internal static readonly WordForm<LineKind> Instance = new(
        ("goods", LineKind.Goods),
        ("giftCard", LineKind.GiftCard),
        ("fee", LineKind.Fee),
        ("tip", LineKind.Tip),
        ("deposit", LineKind.Deposit),
        ("donation", LineKind.Donation)
    );
}
