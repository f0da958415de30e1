using System.Text;
using Loyalty.Rules;
using Loyalty.Rules.Json;

namespace Snippets;

internal static class JsonSnippets
{
    private static readonly DateTimeOffset Monday = new(2026, 6, 1, 15, 4, 0, TimeSpan.Zero);

    private static readonly LoyaltyPlan Plan = LoyaltyProgram
        .Create("scoop-club", "USD")
        .Select("cones", items => items.Category("cone"))
        .FreeItem("sixth-cone", rule => rule.Buy("cones", 5).Get("cones", 1))
        .MemberTiers("year", rule => rule.Tier("bronze", 0, points: 1, per: 3))
        .Build()
        .Compile(Catalog.Create().Item("vanilla", "cone").Build());

    public static void KeepState(TextWriter Console)
    {
        #region keep-state
        var sale = Transaction.Create("1001", Monday, "USD").Member("ann").Each("vanilla", 8, 2.25m).Build();
        var decision = Plan.Evaluate(sale, Plan.NewMember("ann"));
        byte[] state = decision.NextState!.ToJson(); // for your store
        byte[] answer = decision.ToJson(); // for your log, or for whoever asked
        Console.Write(Encoding.UTF8.GetString(state) + "\n");

        // Ann's next visit, perhaps on another machine:
        if (!Plan.TryReadState(state, out var ann, out var report))
            throw new InvalidOperationException(report.ToString());
        Console.Write($"{ann.Stamps("sixth-cone")} stamps, {ann.Points} points\n");

        // What was decided can be read as well, with the sale that it was decided on:
        if (Plan.TryReadDecision(answer, sale, out var decided, out report))
            Console.Write($"{decided.Payable} paid of {decided.Total}\n");
        #endregion
    }

    public static void Locate(TextWriter Console)
    {
        #region locate
        byte[] document = Encoding.UTF8.GetBytes(
            """
            {
              "program": "scoop-club", "currency": "USD",
              "selectors": { "cones": { "category": "cone" } },
              "rules": [
                { "id": "sixth-cone", "type": "freeItem",
                  "buy": { "items": "cnoes", "units": 5 }, "get": { "items": "cones", "units": 1 } }
              ]
            }
            """
        );
        // Reading says where its findings stand; compiling knows the program alone, so ask the document.
        if (!LoyaltyProgram.TryParse(document, out var program, out var report))
            Console.Write(report + "\n");
        else if (!program.TryCompile(null, out _, out report))
            Console.Write(report.Locate(document) + "\n");
        #endregion
    }
}
