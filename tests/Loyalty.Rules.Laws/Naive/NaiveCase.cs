namespace Loyalty.Rules.Laws.Naive;

/// <summary>One thing that can be the case when a transition is looked at; times in days, -1 for a timer that does not run.</summary>
internal sealed class NaiveCase
{
    private readonly int _ownDays;
    private readonly string? _own;

    internal NaiveCase(int inJourney, int inPhase, int clock, int ownDays, string? own)
    {
        InJourney = inJourney;
        InPhase = inPhase;
        Clock = clock;
        _ownDays = ownDays;
        _own = own;
    }

    internal int InJourney { get; }

    internal int InPhase { get; }

    internal int Clock { get; }

    internal long Counter { get; private set; }

    internal string Text { get; private set; } = "";

    internal long Value { get; private set; }

    /// <summary>Whether no timer runs.</summary>
    internal bool IsIdle => Clock < 0 && _ownDays < 0;

    internal int Own(string timer) => timer == _own ? _ownDays : -1;

    internal NaiveCase With(long counter, string text, long value) =>
        new(InJourney, InPhase, Clock, _ownDays, _own)
        {
            Counter = counter,
            Text = text,
            Value = value,
        };

    internal NaiveCase Entered(long counter) =>
        new(InJourney, 0, Clock, -1, _own)
        {
            Counter = counter,
            Text = Text,
            Value = Value,
        };
}
