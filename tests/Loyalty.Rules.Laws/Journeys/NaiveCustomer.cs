using Loyalty.Rules.Journeys;

namespace Loyalty.Rules.Laws.Journeys;

/// <summary>What the built-in journey has to say of a member, from the member's events alone.</summary>
internal sealed class NaiveCustomer(Journey journey)
{
    private static readonly TimeSpan SameVisit = TimeSpan.FromHours(12);

    private NaiveRhythm? _rhythm;
    private DateTimeOffset _visit;

    /// <summary>How many visits with a purchase stand.</summary>
    internal int Visits { get; private set; }

    internal bool IsOut { get; private set; }

    internal bool IsClosed { get; private set; }

    internal bool IsRegular => _rhythm?.GapCount >= 3;

    /// <summary>When the hundred days began; null before the first purchase.</summary>
    internal DateTimeOffset? Began { get; private set; }

    internal bool IsLapsed(DateTimeOffset now) => IsQuiet(now, 4m, 110);

    internal bool IsAtRisk(DateTimeOffset now) => IsQuiet(now, 2m, 58) && !IsLapsed(now);

    /// <summary>The last instant at which the member has not lapsed, or is not at risk.</summary>
    internal DateTimeOffset QuietUntil(decimal medians, int days) => _rhythm!.QuietUntil(medians, days);

    internal void Take(string name, DateTimeOffset at)
    {
        switch (name)
        {
            case "enrolled" when IsClosed:
                IsClosed = false;
                Forget();
                break;
            case "purchase" when !IsClosed:
                Buy(at);
                break;
            case "onlyPurchaseReturned" when !IsClosed:
                Forget();
                break;
            case "optedOut":
                IsOut = true;
                break;
            case "optedIn":
                IsOut = false;
                break;
            case "closed":
                IsClosed = true;
                break;
        }
    }

    private bool IsQuiet(DateTimeOffset now, decimal medians, int days) =>
        _rhythm is not null && now > _rhythm.QuietUntil(medians, days);

    private void Buy(DateTimeOffset at)
    {
        if (Visits > 0 && at - _visit < SameVisit)
            return;
        _rhythm ??= new NaiveRhythm(journey, at);
        _rhythm.Buy(at);
        Visits++;
        _visit = at;
        Began ??= at;
    }

    private void Forget()
    {
        _rhythm = null;
        (Visits, Began) = (0, null);
    }
}
