namespace Loyalty.Rules.Journeys;

/// <summary>How many touches went out by a channel on the latest day on which any did.</summary>
internal readonly struct ChannelUse(string channel, int count) : IEquatable<ChannelUse>
{
    internal string Channel { get; } = channel;

    internal int Count { get; } = count;

    public bool Equals(ChannelUse other) =>
        Count == other.Count && string.Equals(Channel, other.Channel, StringComparison.Ordinal);

    public override bool Equals(object? obj) => obj is ChannelUse other && Equals(other);

    public override int GetHashCode() => Count;
}
