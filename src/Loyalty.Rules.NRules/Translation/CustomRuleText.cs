using System.Text.Json.Nodes;
using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.ForwardChaining.Translation;

/// <summary>The custom rule that takes a rule's place, as JSON: what all rules share stays as it is written.</summary>
internal sealed class CustomRuleText
{
    private readonly JsonObject _rule = new();

    internal CustomRuleText(JsonObject written)
    {
        _rule["id"] = Copy(written["id"]);
        _rule["type"] = "custom";
        foreach (string shared in new[] { "name", "priority", "active", "eligibility", "except", "caps", "grant" })
        {
            if (written[shared] is { } said)
                _rule[shared] = Copy(said);
        }
    }

    internal JsonObject Rule => _rule;

    internal void Uses(string code) => _rule["uses"] = code;

    internal void Stage(RewardStage stage) =>
        _rule["stage"] =
            stage == RewardStage.Item ? "item"
            : stage == RewardStage.Points ? "points"
            : "basket";

    /// <summary>Which lines it looks at, and which a discount falls on; null for all goods.</summary>
    internal void Lines(JsonNode? items, JsonNode? on)
    {
        _rule["items"] = Copy(items) ?? new JsonObject();
        _rule["on"] = Copy(on) ?? new JsonObject();
    }

    /// <summary>Which lines it looks at, where no discount falls on lines.</summary>
    internal void Lines(JsonNode? items) => _rule["items"] = Copy(items) ?? new JsonObject();

    internal void Take(JsonObject written, string property)
    {
        if (written[property] is { } said)
            _rule[property] = Copy(said);
    }

    internal void Drop(string property) => _rule.Remove(property);

    internal void Counter(string name)
    {
        if (_rule["counters"] is not JsonObject counters)
            _rule["counters"] = counters = new JsonObject();
        counters[name] = "lifetime";
    }

    /// <summary>Lets the rule see more lines than it counts, for what it asks of the basket; what it excepts leaves its targets by their selector.</summary>
    internal void SeeAlso(IEnumerable<JsonNode?> others)
    {
        var seen = new JsonArray(Copy(_rule["items"]));
        foreach (var other in others)
            seen.Add(Copy(other) ?? new JsonObject());
        _rule["items"] = new JsonObject { ["any"] = seen };
        if (_rule["except"] is not { } except)
            return;
        _rule.Remove("except");
        if (_rule["on"] is { } on)
            _rule["on"] = new JsonObject
            {
                ["all"] = new JsonArray(Copy(on), new JsonObject { ["not"] = Copy(except) }),
            };
    }

    /// <summary>Lets other caps stand in place of those that are written.</summary>
    internal void Caps(CapList caps)
    {
        _rule.Remove("caps");
        if (caps.Count > 0)
            _rule["caps"] = caps.ToJson();
    }

    /// <summary>The items of a list, which may be written as its only item.</summary>
    internal static IEnumerable<JsonNode> Items(JsonNode? list) =>
        list is JsonArray items ? items.Select(item => item!)
        : list is null ? []
        : [list];

    internal static JsonNode? Copy(JsonNode? node) => node is null ? null : JsonNode.Parse(node.ToJsonString());
}
