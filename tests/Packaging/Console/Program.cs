using Loyalty.Rules;

var program = LoyaltyProgram
    .Create("scoop-club", "USD")
    .Select("cones", s => s.Category("cone"))
    .FreeItem("sixth-cone", r => r.Buy("cones", 5).Get("cones", 1).Costs(0.25m).Feels(2.25m))
    .Build();
var catalog = Catalog.Create().Item("cone-vanilla", "cone").Build();
var plan = program.Compile(catalog);
var ann = plan.NewMember("ann");
var sale = Transaction
    .Create("t-1", new DateTimeOffset(2026, 6, 1, 15, 4, 0, TimeSpan.Zero), "USD")
    .Member("ann")
    .Each("cone-vanilla", 6, 2.25m)
    .Build();
var decision = plan.Evaluate(sale, ann);
Console.WriteLine(decision.Receipt());

// What the package promises: the sixth cone is free, and the next state knows it.
bool ok = decision.Payable == new Money(1125, Currency.Parse("USD")) && decision.NextState!.Stamps("sixth-cone") == 0;
Console.WriteLine(ok ? "consumer on .NET: ok" : "consumer on .NET: WRONG");
return ok ? 0 : 1;
