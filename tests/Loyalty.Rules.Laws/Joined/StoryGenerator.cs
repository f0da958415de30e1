using System.Globalization;
using Loyalty.Rules.Journeys;
using Loyalty.Rules.Laws.Generators;
using Loyalty.Rules.ReferenceModel;
using Loyalty.Rules.ReferenceModel.Journeys;

namespace Loyalty.Rules.Laws.Joined;

/// <summary>Draws a member's story from a world's sales: the oracle walks along, so that sales and calls meet timers to the tick.</summary>
internal sealed class StoryGenerator(Dice dice, World world, LoyaltyProgram program)
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromDays(15);

    private readonly ReferenceInterpreter _oracle = new(program, world.Catalog, CustomRules.ForOracle);
    private readonly Dictionary<string, (DateTimeOffset Drawn, DateTimeOffset Told)> _moved = [];
    private readonly Dictionary<SaleDetails, SaleDetails> _said = [];
    private readonly List<StoryTurn> _story = [];
    private readonly List<JourneyEvent> _told = [];
    private ReferenceMember _member = new(SaleGenerator.Member, program.Id, program.Version);
    private DateTimeOffset _now;

    internal List<StoryTurn> Next()
    {
        var drawn = world.History[0].Header.At;
        _now = drawn;
        foreach (var sale in world.History)
        {
            for (int i = dice.Weighted(60, 30, 10); i > 0; i--)
                Call();
            var pause = sale.Header.At - drawn;
            if (pause > TimeSpan.Zero)
                drawn = sale.Header.At;
            Sell(Told(sale, pause));
        }
        Call();
        return _story;
    }

    private DateTimeOffset? Wake =>
        _member.Journey?.Runs.Select(run => ReferenceJourney.NextWake(run.Run)).Where(wake => wake is not null).Min();

    private void Sell(Transaction sale)
    {
        _story.Add(new StoryTurn(sale, null));
        if (sale.Header.MemberId is not null)
            _member = _oracle.Decide(sale, _member).Next!;
    }

    /// <summary>The sale at its place in the story; one that comes again comes as it was.</summary>
    private Transaction Told(Transaction sale, TimeSpan pause)
    {
        var header = sale.Header;
        var at = header.At;
        bool isFarOut = at.Year is < 1970 or >= 2200;
        if (_moved.TryGetValue(sale.Id, out var before))
            at = before.Told + (at - before.Drawn);
        else if (!isFarOut)
        {
            at = NearWake() ?? AfterTheLatestSale() ?? _now + (pause < LongestPause ? pause : LongestPause);
            _moved.Add(sale.Id, (header.At, at));
            _now = at > _now ? at : _now;
        }
        if (!_said.TryGetValue(header.Details, out var details))
            _said.Add(header.Details, details = Saying(header.Details));
        return new Transaction(
            new SaleHeader(header.Id, at, header.Currency, header.MemberId, details),
            [.. sale.Lines]
        );
    }

    /// <summary>Now and then when a timer is due, or a tick before or after, if that is soon.</summary>
    private DateTimeOffset? NearWake()
    {
        if (!dice.Chance(30) || Wake is not { } wake || wake - _now > LongestPause)
            return null;
        return wake.AddTicks(dice.Of(-1, 0, 0, 0, 1));
    }

    /// <summary>Now and then soon after the latest sale, though the journey may have come further.</summary>
    private DateTimeOffset? AfterTheLatestSale() => dice.Chance(6) ? _member.Latest?.AddMinutes(dice.Below(60)) : null;

    private SaleDetails Saying(SaleDetails said)
    {
        var details = RequestGenerator.WithoutRequests(said);
        foreach (var request in said.Redemptions)
            details.Add(request);
        foreach (var choice in said.Choices)
            details.Add(choice);
        foreach (var pair in Attributes())
            details.Attribute(pair.Key, pair.Value);
        return details.Build();
    }

    private void Call()
    {
        var kind = dice.Weighted(60, 12, 27, 1) switch
        {
            0 => HostCallKind.Take,
            1 => HostCallKind.Enter,
            2 => HostCallKind.AdvanceTo,
            _ => HostCallKind.Erase,
        };
        var happened = _told.Count > 0 && dice.Chance(12) ? Again() : Event();
        if (kind == HostCallKind.Take)
            _told.Add(happened);
        var call = new HostCall(kind, happened);
        _story.Add(new StoryTurn(null, call));
        var (answer, _, next) = call.Ask(_oracle, _member);
        _member = next;
        // What is only looked at does not move the story on.
        bool isTaken = answer.Kind is JourneyAnswerKind.Moved or JourneyAnswerKind.Stayed;
        if (isTaken && happened.At > _now)
            _now = happened.At;
    }

    private JourneyEvent Event()
    {
        var journey = program.Journey!;
        string name = dice.Weighted(50, 35, 12, 3) switch
        {
            0 => dice.Among(journey.Events),
            1 => journey.Events[journey.Events.Count - 1],
            2 => journey.Entry.On ?? journey.Events[0],
            _ => "ghost",
        };
        if (dice.Chance(20))
            name = journey.OptOutOn ?? name;
        string id = "h" + _told.Count.ToString(CultureInfo.InvariantCulture);
        return new JourneyEvent(id, name, At(), dice.Of(0L, 0, 3, 400, -1), Attributes());
    }

    /// <summary>An event that was told before, or another one under its id.</summary>
    private JourneyEvent Again()
    {
        var before = dice.Among(_told);
        return dice.Weighted(60, 20, 20) switch
        {
            0 => before,
            1 => new JourneyEvent(before.Id, before.Name, before.At, before.Value + 1, before.Attributes),
            _ => new JourneyEvent(before.Id, before.Name, before.At.AddTicks(1), before.Value, before.Attributes),
        };
    }

    private DateTimeOffset At() =>
        dice.Weighted(25, 30, 20, 10, 8, 5, 2) switch
        {
            0 => _now,
            1 => NearWake() ?? _now.AddHours(dice.Below(30)),
            2 => _now.AddMinutes(dice.Below(1500)),
            3 => _now.AddDays(dice.Of(1, 2, 7)),
            4 => _now.AddTicks(-dice.Of(1L, TimeSpan.TicksPerHour, TimeSpan.TicksPerDay)),
            5 => _now.AddDays(-dice.Of(7, 8, 20)),
            _ => dice.Of(
                new DateTimeOffset(1969, 12, 31, 23, 59, 59, TimeSpan.Zero),
                new DateTimeOffset(2200, 1, 1, 0, 0, 0, TimeSpan.Zero)
            ),
        };

    private List<KeyValuePair<string, string>> Attributes()
    {
        var given = new List<KeyValuePair<string, string>>();
        if (dice.Chance(60))
            given.Add(new("vip", dice.Of("yes", "no", "gold", "")));
        if (dice.Chance(40))
            given.Add(new("kind", dice.Of("gold", "blue")));
        return given;
    }
}
