namespace Loyalty.Rules;

/// <summary>Whether a sale was taken, and if not, why.</summary>
/// <remarks>Immutable. The default value is no answer at all.</remarks>
public readonly struct Admission
{
    internal Admission(
        AdmissionStatus status,
        Refusal refusal = Refusal.None,
        int line = -1,
        AppliedSale? applied = null
    )
    {
        Status = status;
        Refusal = refusal;
        LinePlusOne = line + 1;
        Applied = applied;
    }

    /// <summary>Whether it was taken.</summary>
    public AdmissionStatus Status { get; }

    /// <summary>Why it was refused.</summary>
    public Refusal Refusal { get; }

    /// <summary>The place of the line that the refusal is about, counted from 0; -1 for none.</summary>
    public int Line => LinePlusOne - 1;

    /// <summary>What the sale posted the first time, for <see cref="AdmissionStatus.AlreadyApplied"/>; else null.</summary>
    public AppliedSale? Applied { get; }

    /// <summary>Whether the sale was taken and decided.</summary>
    public bool IsAccepted => Status == AdmissionStatus.Accepted;

    private int LinePlusOne { get; }
}
