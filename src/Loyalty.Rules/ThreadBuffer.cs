namespace Loyalty.Rules;

/// <summary>Keeps one buffer a thread for durable decisions, so that they pay for their result only.</summary>
internal static class ThreadBuffer
{
    [ThreadStatic]
    private static DecisionBuffer? _kept;

    internal static DecisionBuffer Rent()
    {
        var buffer = _kept ?? new DecisionBuffer();
        _kept = null;
        return buffer;
    }

    internal static void Return(DecisionBuffer buffer) => _kept = buffer;
}
