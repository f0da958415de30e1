using System.Diagnostics;
using Loyalty.Rules;

var clock = Stopwatch.StartNew();
var program = LoyaltyProgram.Parse(
    """
    {
      "program": "scoop-club", "version": 1, "currency": "USD", "timeZone": "America/New_York", "businessDayStart": "04:00",
      "selectors": { "cones": { "category": "cone" } },
      "rules": [
        { "id": "sixth-cone", "type": "freeItem", "buy": { "items": "cones", "units": 5 }, "get": { "items": "cones", "units": 1 } },
        { "id": "welcome", "type": "signUpBonus", "occasion": "enrolment", "reward": { "points": 500 } }
      ]
    }
    """
);
var plan = program.Compile(Catalog.Create().Item("cone-vanilla", "cone").Build());
var sale = Transaction
    .Create("t-1", new DateTimeOffset(2026, 6, 1, 15, 4, 0, TimeSpan.FromHours(-4)), "USD")
    .Member("ann")
    .Enrol()
    .Each("cone-vanilla", 6, 2.25m)
    .Build();
var decision = plan.Evaluate(sale, plan.NewMember("ann"));
Console.WriteLine(decision.Receipt());
bool ok = decision.Payable.MinorUnits == 1125 && decision.Points == 500;
Console.WriteLine(
    $"native AOT: {(ok ? "ok" : "WRONG")}, first decision from JSON after {clock.ElapsedMilliseconds} ms"
);
return ok ? 0 : 1;
