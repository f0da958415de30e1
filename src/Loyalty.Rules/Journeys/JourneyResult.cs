namespace Loyalty.Rules.Journeys;

/// <summary>What became of a call, and why.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public readonly struct JourneyResult : IEquatable<JourneyResult>
{
    internal JourneyResult(JourneyResultKind kind, JourneyReason reason = JourneyReason.None)
    {
        Kind = kind;
        Reason = reason;
    }

    /// <summary>What became of the call.</summary>
    public JourneyResultKind Kind { get; }

    /// <summary>Why.</summary>
    public JourneyReason Reason { get; }

    /// <inheritdoc/>
    public bool Equals(JourneyResult other) => Kind == other.Kind && Reason == other.Reason;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is JourneyResult other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => ((int)Kind * 397) ^ (int)Reason;

    /// <summary>Such as <c>Moved</c> or <c>Refused: Earlier</c>.</summary>
    public override string ToString() => Reason == JourneyReason.None ? Kind.ToString() : Kind + ": " + Reason;

    /// <summary>Whether two results are the same.</summary>
    public static bool operator ==(JourneyResult left, JourneyResult right) => left.Equals(right);

    /// <summary>Whether two results differ.</summary>
    public static bool operator !=(JourneyResult left, JourneyResult right) => !left.Equals(right);
}
