using Loyalty.Rules.Journeys;
using Loyalty.Rules.Laws.Generators;

namespace Loyalty.Rules.Laws.Journeys;

/// <summary>Draws journeys that reach every part of the data: small, so that events and timers meet.</summary>
internal sealed class JourneyGenerator
{
    private readonly Dice _dice;
    private readonly JourneySketch _sketch;
    private readonly TransitionGenerator _transitions;

    private JourneyGenerator(Dice dice)
    {
        _dice = dice;
        _sketch = new JourneySketch(dice);
        _transitions = new TransitionGenerator(dice, _sketch);
    }

    /// <summary>A journey that compiles.</summary>
    internal static Journey Next(Dice dice, string zone, int version = 1)
    {
        while (true)
        {
            var journey = new JourneyGenerator(dice).Draw(zone).Version(version).Build();
            if (journey.TryCompile(out _, out _))
                return journey;
        }
    }

    /// <summary>A journey that may have errors, which is rare.</summary>
    internal static JourneyBuilder Builder(Dice dice, string zone) => new JourneyGenerator(dice).Draw(zone);

    private JourneyBuilder Draw(string zone)
    {
        string[] raised = _dice.Chance(50) ? [_dice.Of("visit", "call", "gift")] : [];
        var journey = Journey
            .Create("way")
            .Event([.. JourneySketch.Events.Except(raised)])
            .Raised(raised)
            .Attribute("kind", "vip")
            .Channel("mail");
        if (zone != "UTC" || _dice.Chance(50))
            journey.TimeZone(zone);
        if (_dice.Chance(50))
            journey.Unknown(_dice.Of(UnknownEvents.Ignore, UnknownEvents.Refuse));
        foreach (string counter in JourneySketch.Counters)
            journey.Counter(counter, counter == "bought" ? "buy" : null);
        if (_sketch.HasRhythm)
            journey.Rhythm("buy");
        foreach (var kind in new[] { TouchKind.Upsell, TouchKind.Welcome })
            journey.Touch(kind.ToString(), "mail", touch => touch.Kind(kind));
        foreach (var timer in _sketch.Timers)
            journey.Timer(timer.Id, timer.Describe);
        if (_dice.Chance(20))
            journey.Initial(_dice.Among(_sketch.All.FindAll(phase => phase.Kind != PhaseKind.Final)).Id);
        foreach (var top in _sketch.Tops)
            journey.Phase(top.Id, builder => Describe(top, builder));
        _transitions.OfJourney(journey);
        return journey;
    }

    private void Describe(PhaseSketch phase, PhaseBuilder builder)
    {
        foreach (var timer in phase.Timers)
            builder.Timer(timer.Id, timer.Describe);
        builder.OnEnter(_transitions.Effects(phase, _dice.Weighted(50, 35, 15)));
        if (_dice.Chance(2))
            builder.OnEnter(_transitions.TooManyRaised());
        if (phase.Kind == PhaseKind.Final)
        {
            builder.Final();
            return;
        }
        if (phase.Kind == PhaseKind.Steady)
            builder.Steady();
        builder.OnLeave(_transitions.Effects(phase, _dice.Weighted(70, 30), mayStart: false));
        if (_dice.Chance(20))
            builder.NeverTouches(TouchKind.Upsell);
        if (phase.HasHistory)
            builder.History(_dice.Chance(50) ? null : _dice.Among(phase.Inside).Id);
        if (phase.Initial is { } initial)
            builder.Initial(initial.Id);
        foreach (var child in phase.Inside)
            builder.Phase(child.Id, inside => Describe(child, inside));
        _transitions.OfPhase(phase, builder);
    }
}
