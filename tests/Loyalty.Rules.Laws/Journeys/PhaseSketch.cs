using Loyalty.Rules.Journeys;

namespace Loyalty.Rules.Laws.Journeys;

/// <summary>What is decided of a phase before its transitions are drawn: they speak of all phases and timers.</summary>
internal sealed class PhaseSketch(string id, PhaseSketch? around)
{
    internal string Id { get; } = id;

    internal PhaseSketch? Around { get; } = around;

    internal List<PhaseSketch> Inside { get; } = [];

    internal List<TimerSketch> Timers { get; } = [];

    internal PhaseKind Kind { get; set; }

    internal bool HasHistory { get; set; }

    internal PhaseSketch? Initial { get; set; }

    internal bool IsLeaf => Inside.Count == 0;

    /// <summary>Where a member stands who enters it.</summary>
    internal PhaseSketch Entry => IsLeaf ? this : Initial ?? Inside[0];
}
