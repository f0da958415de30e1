using Microsoft.Extensions.Logging;

namespace Loyalty.Rules.DependencyInjection.Tests;

/// <summary>Keeps what is logged.</summary>
internal sealed class MemoryLog : ILogger<LoyaltyPlan>
{
    private readonly List<string> _lines = [];

    /// <summary>Whether it takes no more, and throws.</summary>
    internal bool IsFull { get; set; }

    internal IReadOnlyList<string> Lines
    {
        get
        {
            lock (_lines)
                return [.. _lines];
        }
    }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter
    )
    {
        if (IsFull)
            throw new IOException("The disk is full.");
        lock (_lines)
            _lines.Add($"{logLevel}: {formatter(state, exception)}");
    }
}
