using System.Text.Json.Nodes;

namespace Loyalty.Rules.ForwardChaining.Translation;

/// <summary>The caps of a custom rule as JSON. Of two that limit the same, the smaller one holds.</summary>
internal sealed class CapList
{
    private readonly List<JsonObject> _caps = [];

    internal CapList(JsonNode? written)
    {
        foreach (var cap in CustomRuleText.Items(written))
            _caps.Add((JsonObject)CustomRuleText.Copy(cap)!);
    }

    internal int Count => _caps.Count;

    /// <summary>Reads a cap of so many times as one of so many units for each: to a custom rule each unit is a time.</summary>
    /// <param name="unitsPerTime">Units of one time.</param>
    /// <param name="wholeSets">Whether units are given so many at a time only.</param>
    internal void CountUnits(long unitsPerTime, bool wholeSets)
    {
        var caps = _caps.ToArray();
        _caps.Clear();
        foreach (var cap in caps)
        {
            long factor = Is(cap, "unit", "times") ? unitsPerTime : 1;
            if (Is(cap, "unit", "money"))
                _caps.Add(cap);
            else
                Add(cap, "units", (long)cap["amount"]! * factor, wholeSets ? unitsPerTime : 1);
        }
    }

    /// <summary>Adds a cap of each transaction.</summary>
    internal void AddOfTransaction(string unit, long amount) =>
        Add(new JsonObject { ["per"] = "transaction" }, unit, amount, 1);

    /// <summary>Adds a cap of all that a member ever gets.</summary>
    internal void AddOfLifetime(string unit, long amount) =>
        Add(new JsonObject { ["per"] = "member" }, unit, amount, 1);

    internal JsonArray ToJson() => new([.. _caps]);

    private void Add(JsonObject cap, string unit, long amount, long multiple)
    {
        amount -= amount % multiple;
        var same = _caps.Find(one =>
            Is(one, "unit", unit) && Is(one, "per", (string)cap["per"]!) && WindowOf(one) == WindowOf(cap)
        );
        if (same is null)
        {
            cap["unit"] = unit;
            cap["amount"] = amount;
            _caps.Add(cap);
        }
        else
            same["amount"] = Math.Min((long)same["amount"]!, amount);
    }

    private static string WindowOf(JsonObject cap) => (string?)cap["window"] ?? "lifetime";

    private static bool Is(JsonObject cap, string property, string value) => (string?)cap[property] == value;
}
