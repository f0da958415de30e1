using System.Globalization;
using Loyalty.Rules.Journeys;

namespace Loyalty.Rules.Tests.Journeys;

/// <summary>One member on a journey, told in days and words.</summary>
internal sealed class Walk
{
    internal static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly List<string> _steps = [];
    private readonly List<string> _issued = [];
    private JourneyState _state;

    internal Walk(JourneyPlan plan) => Plan = plan;

    internal JourneyPlan Plan { get; }

    internal JourneyBuffer Buffer { get; } = new();

    internal JourneyState State => _state;

    internal JourneyResult Result { get; private set; }

    /// <summary>Where the member is.</summary>
    internal string? Phase => Plan.PhaseOf(_state)?.Id;

    /// <summary>All steps so far, such as <c>buy: new -> active</c>.</summary>
    internal IReadOnlyList<string> Steps => _steps;

    /// <summary>All touches and rewards so far by number, such as <c>1 welcome</c> or <c>2 100 points</c>.</summary>
    internal IReadOnlyList<string> Issued => _issued;

    internal DateTimeOffset? Wake => Plan.NextWake(_state);

    /// <summary>A journey of which a test says what matters: the events go and buy, the counter n, the attribute vip, a touch.</summary>
    internal static JourneyBuilder Draft() =>
        Journey
            .Create("walk")
            .Event("go", "buy", "back")
            .Counter("n")
            .Attribute("vip")
            .Channel("mail")
            .Touch("hello", "mail")
            .Touch("more", "mail", t => t.Kind(TouchKind.Upsell));

    /// <summary>Begins a run at the start of 2026 in UTC.</summary>
    internal static Walk Of(JourneyBuilder journey) => new Walk(journey.Build().Compile()).Begin();

    internal static DateTimeOffset Day(double days) => Start.AddTicks((long)(days * TimeSpan.TicksPerDay));

    internal Walk Begin(DateTimeOffset? at = null) => Note(Plan.Begin(ref _state, at ?? Start, Buffer));

    /// <summary>An event so many days after the start.</summary>
    internal Walk On(string id, double day, long value = 0, string? vip = null) => On(id, Day(day), value, vip);

    internal Walk On(string id, DateTimeOffset at, long value = 0, string? vip = null) =>
        Note(Plan.Advance(ref _state, id, at, Buffer, value, Known(vip)));

    internal Walk To(double day, string? vip = null) => To(Day(day), vip);

    internal Walk To(DateTimeOffset at, string? vip = null) => Note(Plan.AdvanceTo(ref _state, at, Buffer, Known(vip)));

    internal long Counter(string id = "n") => Plan.CounterOf(_state, id);

    /// <summary>Goes on from a state.</summary>
    internal static Walk From(JourneyPlan plan, JourneyState state) => new(plan) { _state = state };

    private static KeyValuePair<string, string>[]? Known(string? vip) =>
        vip is null ? null : [new KeyValuePair<string, string>("vip", vip)];

    private Walk Note(JourneyResult result)
    {
        Result = result;
        foreach (ref readonly var step in Buffer.Steps)
            _steps.Add(Text(step));
        var issued = new SortedDictionary<int, string>();
        foreach (ref readonly var touch in Buffer.Touches)
            issued.Add(touch.Number, touch.Touch.Id + (touch.IsWithheld ? " withheld" : ""));
        foreach (ref readonly var reward in Buffer.Rewards)
            issued.Add(reward.Number, reward.Points.ToString(CultureInfo.InvariantCulture) + " points");
        foreach (var pair in issued)
            _issued.Add(pair.Key.ToString(CultureInfo.InvariantCulture) + " " + pair.Value);
        return this;
    }

    private static string Text(in JourneyStep step) =>
        step.Kind == JourneyStepKind.Cycle
            ? $"{step.Trigger.Id ?? "always"}: cycle in {step.From.Id}"
            : $"{step.Trigger.Id ?? "always"}: {step.From.Id} -> {step.To.Id}";
}
