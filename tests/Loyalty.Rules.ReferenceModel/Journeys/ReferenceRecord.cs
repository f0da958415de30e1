using Loyalty.Rules.Journeys;
using NodaTime;

namespace Loyalty.Rules.ReferenceModel.Journeys;

/// <summary>What a host keeps of one member in one journey, as lists. Immutable by convention: a call makes a copy.</summary>
/// <param name="memberId">The host's id of the member.</param>
public sealed class ReferenceRecord(string memberId)
{
    public string MemberId { get; } = memberId;

    /// <summary>The latest event that was taken or timer that fired; null before the first.</summary>
    public Instant? At { get; internal set; }

    /// <summary>How many runs have begun.</summary>
    public int Entries { get; internal set; }

    /// <summary>When a run ended last.</summary>
    public Instant? LastExit { get; internal set; }

    /// <summary>The runs that go on, and the one that ended last, by number.</summary>
    public List<ReferenceMemberRun> Runs { get; private set; } = [];

    /// <summary>The events that are remembered, in the order in which they were taken.</summary>
    public List<ReferenceTaken> Taken { get; private set; } = [];

    /// <summary>The touches that wait, in the order in which they go out.</summary>
    public List<ReferenceMemberTouch> Waiting { get; private set; } = [];

    public bool IsOptedOut { get; internal set; }

    /// <summary>Whether the member is held out; null until the draw.</summary>
    public bool? IsHeldOut { get; internal set; }

    public bool IsErased { get; internal set; }

    /// <summary>What is left of a member who is to be forgotten.</summary>
    public ReferenceRecord Erase() => new(MemberId) { IsErased = true };

    internal IEnumerable<ReferenceMemberRun> GoingOn =>
        Runs.Where(run => run.Run.Status == JourneyStatus.Running).OrderBy(run => run.Number);

    internal ReferenceRecord Copy()
    {
        var copy = (ReferenceRecord)MemberwiseClone();
        copy.Runs = [.. Runs];
        copy.Taken = [.. Taken];
        copy.Waiting = [.. Waiting];
        return copy;
    }
}
