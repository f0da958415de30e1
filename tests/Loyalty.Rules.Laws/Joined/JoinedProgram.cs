using System.Text;
using System.Text.Json.Nodes;
using Loyalty.Rules.Journeys;
using Loyalty.Rules.Laws.Generators;

namespace Loyalty.Rules.Laws.Joined;

/// <summary>Joins a program and a journey, and lets rules ask for its phases.</summary>
internal static class JoinedProgram
{
    /// <summary>A world's program with a journey.</summary>
    internal static LoyaltyProgram Join(Dice dice, World world)
    {
        while (true)
        {
            var program = Join(dice, world.Program, JoinedJourney.Next(dice, world.Time.Zone));
            if (program.TryCompile(world.Catalog, CustomRules.ForEngine, out _, out _))
                return program;
        }
    }

    /// <summary>The program with a journey that does less.</summary>
    internal static IEnumerable<LoyaltyProgram> Smaller(LoyaltyProgram program)
    {
        var lists = new[]
        {
            "transitions",
            "do",
            "onEnter",
            "onLeave",
            "if",
            "timers",
            "phases",
            "touches",
            "neverTouches",
        };
        int count = ListsOf(JsonNode.Parse(program.ToJson())!["journey"]!, lists).Sum(list => list.Count);
        for (int i = 0; i < count; i++)
        {
            var all = JsonNode.Parse(program.ToJson())!;
            int place = i;
            foreach (var list in ListsOf(all["journey"]!, lists).ToList())
            {
                if (place < list.Count)
                {
                    list.RemoveAt(place);
                    break;
                }
                place -= list.Count;
            }
            if (
                LoyaltyProgram.TryParse(Encoding.UTF8.GetBytes(all.ToJsonString()), out var smaller, out _)
                && smaller!.TryCompile(null, CustomRules.ForEngine, out _, out _)
            )
                yield return smaller;
        }
    }

    private static IEnumerable<JsonArray> ListsOf(JsonNode node, string[] names)
    {
        if (node is JsonArray array)
        {
            foreach (var list in array.SelectMany(one => ListsOf(one!, names)))
                yield return list;
        }
        if (node is not JsonObject all)
            yield break;
        foreach (var pair in all)
        {
            if (pair.Value is JsonArray list && names.Contains(pair.Key))
                yield return list;
            if (pair.Value is not null)
            {
                foreach (var inner in ListsOf(pair.Value, names))
                    yield return inner;
            }
        }
    }

    private static LoyaltyProgram Join(Dice dice, LoyaltyProgram program, Journey journey)
    {
        var all = JsonNode.Parse(program.ToJson())!;
        var own = JsonNode.Parse(journey.ToJson())!.AsObject();
        // Then its days are counted in the program's zone.
        if (dice.Chance(50))
            own.Remove("timeZone");
        all["journey"] = own;
        var attributes = all["memberAttributes"]?.AsArray() ?? [];
        foreach (string name in journey.Attributes.Except(program.MemberAttributes))
            attributes.Add(name);
        all["memberAttributes"] = attributes.DeepClone();
        string[] phases = [.. journey.Phases.SelectMany(phase => phase.Phases.Prepend(phase)).Select(one => one.Id)];
        foreach (var rule in all["rules"]!.AsArray())
        {
            if (!dice.Chance(50))
                continue;
            var eligibility = rule!["eligibility"] ??= new JsonObject();
            eligibility["phases"] = new JsonArray([
                .. dice.Some(phases, dice.Of(1, 1, 2, 3)).Select(id => (JsonNode?)JsonValue.Create(id)),
            ]);
        }
        return LoyaltyProgram.Parse(all.ToJsonString());
    }
}
