using System;
using Loyalty.Rules;

namespace Bridge
{
    public static class Library
    {
        public static string Run()
        {
            var plan = LoyaltyProgram
                .Create("scoop-club", "KWD")
                .BasketTiers("big-basket", r => r.Spend().AmountOff(10m, 1.25m))
                .Build()
                .Compile();
            var at = new DateTimeOffset(2026, 6, 1, 15, 4, 0, TimeSpan.FromHours(3));
            var decision = plan.Evaluate(Transaction.Create("t-1", at, "KWD").Line("coffee", 4, 12.5m).Build());
            bool ok = decision.Payable == new Money(11250, Currency.Parse("KWD"));
            return ok
                ? "netstandard2.0 library in a .NET 10 app: ok"
                : "netstandard2.0 library in a .NET 10 app: WRONG";
        }
    }
}
