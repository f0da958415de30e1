using Loyalty.Rules.ReferenceModel.Journeys;

namespace Loyalty.Rules.ReferenceModel;

/// <summary>All that is known of a member between two sales. Immutable by convention: a decision makes a copy.</summary>
public sealed class ReferenceMember
{
    /// <param name="id">The host's id of the member.</param>
    /// <param name="programId">The program that the state belongs to; null for whichever asks.</param>
    /// <param name="programVersion">Its version.</param>
    public ReferenceMember(string id, string? programId = null, int programVersion = 1)
    {
        Id = id;
        ProgramId = programId;
        ProgramVersion = programVersion;
    }

    public string Id { get; }

    public string? ProgramId { get; }

    public int ProgramVersion { get; }

    /// <summary>Every counter that is not 0; those of windows long gone stay.</summary>
    public SortedDictionary<(string? RuleId, PostingAccount Account, int Part, int Period), long> Counters { get; } =
        new(CounterOrder.Instance);

    /// <summary>The lots in the order in which they were issued.</summary>
    public List<ReferenceLot> Lots { get; } = [];

    /// <summary>The applied sales that are remembered: those that the lateness horizon has not left behind.</summary>
    public List<ReferenceSale> Applied { get; } = [];

    /// <summary>The instant of the latest applied sale; null before the first.</summary>
    public DateTimeOffset? Latest { get; set; }

    /// <summary>Where the member is in the program's journey; null until something happens there.</summary>
    public ReferenceRecord? Journey { get; set; }

    /// <summary>The points that remain of all lots.</summary>
    public long Balance => Lots.Sum(lot => lot.Remaining);

    /// <summary>A counter, 0 where it is absent.</summary>
    public long Counter(string? ruleId, PostingAccount account, int part = 0, int period = 0) =>
        Counters.TryGetValue((ruleId, account, part, period), out long value) ? value : 0;

    public ReferenceMember Copy()
    {
        var copy = new ReferenceMember(Id, ProgramId, ProgramVersion) { Latest = Latest, Journey = Journey };
        foreach (var counter in Counters)
            copy.Counters.Add(counter.Key, counter.Value);
        copy.Lots.AddRange(Lots);
        copy.Applied.AddRange(Applied);
        return copy;
    }
}
