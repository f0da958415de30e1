using Loyalty.Rules.Journeys;
using Loyalty.Rules.Laws.Generators;

namespace Loyalty.Rules.Laws.Touches;

/// <summary>Random journeys that say much: few phases, many touches, every policy of entering, caps, quiet hours and deadlines.</summary>
internal sealed class TouchJourney
{
    internal static readonly string[] Events = ["in", "buy", "use", "leave", "stop", "again"];

    private static readonly TouchKind[] Kinds =
    [
        TouchKind.Upsell,
        TouchKind.Upsell,
        TouchKind.Reassure,
        TouchKind.WinBack,
        TouchKind.Other,
    ];

    private readonly Dice _dice;
    private readonly string[] _events;
    private readonly List<string> _leaves = [];
    private readonly List<string> _touches = [];
    private bool _startsClock;

    private TouchJourney(Dice dice, string[] events)
    {
        _dice = dice;
        _events = events;
    }

    internal static JourneyBuilder Of(Dice dice, string zone) => Of(dice, zone, Events);

    /// <summary>The same with other words for what lets a member in, moves them, and ends touches.</summary>
    internal static JourneyBuilder Of(Dice dice, string zone, string[] events) =>
        new TouchJourney(dice, events).Build(zone);

    private JourneyBuilder Build(string zone)
    {
        int count = _dice.Between(2, 6);
        for (int i = 0; i < count; i++)
            _leaves.Add("p" + i);
        var journey = Journey
            .Create("j")
            .TimeZone(zone)
            .Event(_events)
            .Attribute("vip")
            .Counter("n", _dice.Chance(50) ? _events[1] : null)
            .Lateness(_dice.Of(0, 1, 7, 30))
            .Enter(
                _events[0],
                _dice.Of(ReEntry.Never, ReEntry.AfterExit, ReEntry.AfterExit, ReEntry.Anytime),
                AtMost(),
                _dice.Of(0, 0, 0, 1, 3)
            );
        if (_dice.Chance(70))
            journey.OptOutOn(_events[4]).OptInOn(_events[5]);
        if (_dice.Chance(40))
            journey.Holdout("control", "salt", _dice.Of(300, 500, 1000));
        if (_dice.Chance(60))
            AddQuietHours(journey);
        AddTouches(journey);
        AddPhases(journey);
        // A timer of the journey must be started somewhere.
        if (_startsClock)
            journey
                .Timer("clock", t => t.MarkDays("clock-3", 3).MarkDays("clock-9", 9))
                .OnTimer("clock-3", t => t.Do(Effects()))
                .OnTimer("clock-9", t => t.Do(Effects()));
        return journey;
    }

    private void AddQuietHours(JourneyBuilder journey)
    {
        int from = 15 * _dice.Below(96);
        int to = (from + (15 * _dice.Between(1, 95))) % 1440;
        journey.Quiet(TimeSpan.FromMinutes(from), TimeSpan.FromMinutes(to));
    }

    private int? AtMost() => _dice.Chance(30) ? _dice.Between(1, 3) : null;

    private void AddTouches(JourneyBuilder journey)
    {
        journey.Channel("mail", _dice.Of(1, 1, 2, 3)).Channel("chat", _dice.Chance(50) ? _dice.Between(1, 2) : null);
        int count = _dice.Between(3, 6);
        for (int i = 0; i < count; i++)
        {
            string id = "t" + i;
            _touches.Add(id);
            journey.Touch(
                id,
                _dice.Of("mail", "mail", "chat"),
                t =>
                    t.Kind(_dice.Of(Kinds))
                        .Priority(_dice.Below(3))
                        .Deadline(_dice.Of(1, 1, 2, 7, 30))
                        .Replaces(_dice.Chance(20) ? [_dice.Of([.. _touches])] : [])
            );
        }
    }

    private void AddPhases(JourneyBuilder journey)
    {
        // Some journeys have their first phases inside another, which remembers.
        int inside = _leaves.Count > 3 && _dice.Chance(40) ? 2 : 0;
        if (inside > 0)
            journey
                .On(_events[2], t => t.ToHistory("around"))
                .Phase(
                    "around",
                    p =>
                    {
                        for (int i = 0; i < inside; i++)
                            AddPhase((id, describe) => p.Phase(id, describe), i);
                        p.History().On(_events[3], t => t.To(_leaves[_leaves.Count - 1]));
                        if (_dice.Chance(30))
                            p.NeverTouches(TouchKind.Upsell);
                    }
                );
        for (int i = inside; i < _leaves.Count; i++)
            AddPhase((id, describe) => journey.Phase(id, describe), i);
    }

    private void AddPhase(Action<string, Action<PhaseBuilder>> add, int place) =>
        add(
            _leaves[place],
            p =>
            {
                if (place == _leaves.Count - 1 && _dice.Chance(75))
                    p.Final().OnEnter(Effects());
                else
                    Describe(p, _leaves[place]);
            }
        );

    private void Describe(PhaseBuilder phase, string id)
    {
        if (_dice.Chance(40))
            phase.NeverTouches(_dice.Some(new[] { TouchKind.Upsell, TouchKind.WinBack, TouchKind.Other }, 2).ToArray());
        if (_dice.Chance(40))
            phase.StalledAfter(new JourneyDuration(_dice.Below(10), 1 + _dice.Below(30)));
        phase.OnEnter(Effects());
        if (_dice.Chance(60))
        {
            var after = _dice.Of(
                JourneyDuration.OfDays(_dice.Between(1, 9)),
                JourneyDuration.OfHours(_dice.Between(1, 50))
            );
            phase.Timer(id + "-timer", t => t.After(after)).OnTimer(id + "-timer", Transition);
        }
        foreach (string name in _events.Take(4))
        {
            if (!_dice.Chance(70))
                continue;
            if (_dice.Chance(30))
                phase.On(name, t => Transition(t.If(Condition.AnyOf("vip", "yes"))));
            phase.On(name, Transition);
        }
    }

    private void Transition(TransitionBuilder transition)
    {
        if (_dice.Chance(75))
            transition.To(_dice.Among(_leaves));
        transition.Do(Effects());
    }

    private Effect[] Effects()
    {
        var effects = new Effect[_dice.Of(0, 0, 1, 1, 2, 3)];
        for (int i = 0; i < effects.Length; i++)
        {
            effects[i] = _dice.Weighted(12, 2, 1, 1) switch
            {
                0 => Effect.Touch(_dice.Among(_touches)),
                1 => Effect.Reward(_dice.Between(1, 50)),
                2 => Effect.Count("n"),
                _ => StartClock(),
            };
        }
        return effects;
    }

    private Effect StartClock()
    {
        _startsClock = true;
        return Effect.Start("clock");
    }
}
