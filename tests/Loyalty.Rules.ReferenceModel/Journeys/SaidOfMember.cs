namespace Loyalty.Rules.ReferenceModel.Journeys;

/// <summary>What an event or a sale says of a member, by name; the first of a name counts.</summary>
internal static class SaidOfMember
{
    internal static Dictionary<string, string> Of(IEnumerable<KeyValuePair<string, string>>? attributes) =>
        (attributes ?? []).GroupBy(one => one.Key).ToDictionary(same => same.Key, same => same.First().Value);
}
