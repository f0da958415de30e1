using Loyalty.Rules.Journeys;

namespace Loyalty.Rules.Evaluation;

/// <summary>
/// The member's journey while a sale is decided: timers that are due fire before the rules, which see the phases after that; what was decided advances it
/// after them. It works on a draft that is reused from sale to sale, so that only touches cost memory.
/// </summary>
internal sealed class SaleJourney
{
    private readonly RecordDraft _draft = new();
    private readonly RecordTurn _turn = new();
    private JourneyPlan? _plan;
    private JourneyRecord? _before;
    private long _at;
    private bool _takes;

    /// <summary>Whether there is a journey to advance: not for a guest, nor for a member who was erased.</summary>
    internal bool IsOpen { get; private set; }

    /// <summary>Whether the record after the sale is another than before.</summary>
    internal bool HasChanged => IsOpen && (_takes || _turn.HasFired);

    /// <summary>The plan of the journey; there is one where the record has changed.</summary>
    internal JourneyPlan Plan => _plan!;

    internal IReadOnlyList<RunStep> Steps => IsOpen ? _turn.Steps : [];

    internal IReadOnlyList<TouchOutcome> Touches => IsOpen ? _turn.Outbox.Outcomes : [];

    internal IReadOnlyList<RunReward> Rewards => IsOpen ? _turn.Rewards : [];

    /// <summary>The phases of the runs that go on, a bit each.</summary>
    internal ulong Phases
    {
        get
        {
            ulong phases = 0;
            for (int i = 0; IsOpen && i < _draft.Runs.Count; i++)
            {
                if (_draft.Runs[i].IsRunning)
                    phases |= 1UL << _draft.Runs[i].Leaf;
            }
            return phases;
        }
    }

    /// <summary>Forgets what was decided before: there is no journey.</summary>
    internal void Clear()
    {
        IsOpen = false;
        _plan = null;
    }

    /// <summary>Fires the timers that are due up to a sale.</summary>
    /// <returns>Whether the sale can be taken: not where the journey has come further already, nor where more is due than one call fires.</returns>
    internal Admission Begin(JourneyPlan plan, string memberId, JourneyRecord? before, in SaleHeader sale)
    {
        _plan = plan;
        _before = before;
        _at = sale.At.UtcTicks;
        _takes = false;
        IsOpen = before is not { IsErased: true };
        if (!IsOpen)
            return new Admission(AdmissionStatus.Accepted);
        if (before is not null && _at < before.AtTicks)
            return new Admission(AdmissionStatus.NeedsReplay);
        if (before is null)
            _draft.Begin(memberId, plan.Journey.Id, plan.Journey.Version, plan.Tables.Stamp);
        else
            _draft.Begin(before);
        _turn.Begin(plan, _draft, sale.Details.Attributes);
        return _turn.TryFire(_at)
            ? new Admission(AdmissionStatus.Accepted)
            : new Admission(AdmissionStatus.Refused, Refusal.JourneyBehind);
    }

    /// <summary>Whether the journey declares something that a sale raises.</summary>
    internal bool Declares(SaleEvent happened) => KeyOf(happened).Index != 0;

    /// <summary>Takes what the sale raises, if the journey declares it.</summary>
    internal void Take(SaleEvent happened, long value)
    {
        var key = KeyOf(happened);
        if (key.Index == 0)
            return;
        _turn.Take(SaleEvents.IdOf(happened), key, _at, value);
        _takes = true;
    }

    /// <summary>Posts the rewards of all steps, once there is nothing more to take.</summary>
    /// <returns>Their sum.</returns>
    internal long Finish(DecisionRecord record, long pointUnit)
    {
        if (HasChanged)
        {
            _turn.Outbox.Expire(_at);
            _draft.Forget(_plan!.Journey.LatenessDays);
        }
        for (int i = 0; i < _turn.Rewards.Count; i++)
        {
            if (!_turn.Rewards[i].IsWithheld)
                record.Add(RewardLots.PostingOf(Plan.Journey.Id, _turn.Rewards, i, pointUnit));
        }
        return RewardLots.Sum(_turn.Rewards, pointUnit);
    }

    /// <summary>Whether a record is the one that was decided upon.</summary>
    internal bool StartsFrom(JourneyRecord? record) => _plan is null || Equals(_before, record);

    /// <summary>The record after the sale.</summary>
    internal JourneyRecord ToRecord() => _draft.ToRecord();

    /// <summary>What came of the sale, to keep; null where there was no journey to decide upon.</summary>
    internal DecidedJourney? ToDurable() =>
        _plan is null ? null : new DecidedJourney(_before, HasChanged ? ToRecord() : _before, Steps, Touches, Rewards);

    private EventKey KeyOf(SaleEvent happened) => _plan!.SaleKeys[(int)happened];
}
