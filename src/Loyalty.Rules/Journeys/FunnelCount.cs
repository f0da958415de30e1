namespace Loyalty.Rules.Journeys;

/// <summary>What a funnel counts for one phase on its way over the members.</summary>
internal sealed class FunnelCount
{
    private readonly List<int> _days = [];

    internal int In { get; set; }

    internal int Entered { get; set; }

    internal int Left { get; set; }

    internal int Stalled { get; set; }

    internal int Members { get; set; }

    internal int WentOn { get; set; }

    internal int? MedianDays
    {
        get
        {
            _days.Sort();
            return _days.Count == 0 ? null : _days[(_days.Count - 1) / 2];
        }
    }

    internal void AddStay(int days) => _days.Add(days);
}
