using Loyalty.Rules.Journeys;
using NodaTime;

namespace Loyalty.Rules.ReferenceModel.Journeys;

/// <summary>An event that a record remembers.</summary>
/// <param name="Id">The host's id.</param>
/// <param name="At">When it happened.</param>
/// <param name="Content">All else that makes it one event: name, value and declared attributes.</param>
public sealed record ReferenceTaken(string Id, Instant At, string Content)
{
    internal static ReferenceTaken Of(JourneyEvent happened, Journey journey)
    {
        var given = SaidOfMember.Of(happened.Attributes);
        // One that was not given is the empty text.
        var declared = journey.Attributes.Select(name => given.TryGetValue(name, out string? value) ? value : "");
        string[] content = [happened.Name, happened.Value.ToString(Invariant), .. declared];
        return new ReferenceTaken(happened.Id, Instant.FromDateTimeOffset(happened.At), string.Join("\0", content));
    }

    private static System.Globalization.CultureInfo Invariant => System.Globalization.CultureInfo.InvariantCulture;
}
