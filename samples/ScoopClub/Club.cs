using Loyalty.Rules;
using Loyalty.Rules.Receipts;

namespace ScoopClub;

/// <summary>The shop's loyalty program, and how its receipts call things.</summary>
internal static class Club
{
    /// <summary>The program is data: <c>scoop-club.json</c>, which lies beside the built sample.</summary>
    public static LoyaltyProgram Program { get; } =
        LoyaltyProgram.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "scoop-club.json")));

    /// <summary>Vietnamese receipts call the items of the program's selectors by Vietnamese words.</summary>
    public static ReceiptTexts Vietnamese { get; } =
        ReceiptTexts
            .Vietnamese.WithItems("cones", "cây kem ốc quế")
            .WithItems("sundae", "kem ly lớn")
            .WithItems("coffee", "ly cà phê");
}
