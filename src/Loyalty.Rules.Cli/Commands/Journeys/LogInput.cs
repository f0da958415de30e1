using Loyalty.Rules.Journeys;
using Loyalty.Rules.Json;

namespace Loyalty.Rules.Cli.Commands.Journeys;

/// <summary>A log of events from its file, by member.</summary>
internal sealed class LogInput
{
    private LogInput(IReadOnlyList<MemberLog> members, DateTimeOffset latest)
    {
        Members = members;
        Latest = latest;
    }

    /// <summary>In the order in which the log first names them.</summary>
    internal IReadOnlyList<MemberLog> Members { get; }

    /// <summary>The instant of the latest event.</summary>
    internal DateTimeOffset Latest { get; }

    /// <summary>Reads a log for a plan that events can let members into.</summary>
    /// <param name="screen">Shows what is wrong.</param>
    /// <param name="path">The file, or '-'.</param>
    /// <param name="only">The one member who is asked for; null for all.</param>
    /// <param name="plan">The plan.</param>
    internal static LogInput Read(Screen screen, string path, string? only, JourneyPlan plan)
    {
        if (plan.Journey.Entry.On is null)
            throw new InputException(
                "No event begins a run of the journey, so that a log tells nothing. Name one in the journey, such as \"entry\": { \"on\": \"enrolled\" }."
            );
        byte[] bytes = path == "-" ? Files.ReadInput() : Files.Read("log", path);
        if (!JourneyLog.TryRead(bytes, out var log, out var report))
            throw PlanInput.Refuse(screen, "log", path, bytes, report);
        if (log.Count == 0)
            throw new InputException($"The log '{path}' has no events.");
        MemberLog[] members =
        [
            .. log.GroupBy(one => one.MemberId, StringComparer.Ordinal)
                .Select(member => new MemberLog(member.Key, [.. member.Select(one => one.Happened)])),
        ];
        return new LogInput(Only(members, only, path), log.Max(one => one.Happened.At));
    }

    private static MemberLog[] Only(MemberLog[] members, string? id, string path)
    {
        if (id is null)
            return members;
        MemberLog[] one = [.. members.Where(member => member.Id == id)];
        if (one.Length > 0)
            return one;
        string known = string.Join(", ", members.Take(5).Select(member => $"'{Screen.Visible(member.Id ?? "")}'"));
        throw new InputException(
            members[0].Id is null
                ? $"The log '{path}' names no members. Leave '--member' out."
                : $"The log '{path}' has no member '{Screen.Visible(id)}'. It has {known}{(members.Length > 5 ? " and others" : "")}."
        );
    }
}
