namespace Loyalty.Rules.Testing.Contracts;

/// <summary>What is seen of single calls of code. Thread-safe.</summary>
internal sealed class CodeWatch
{
    private readonly object _lock = new();
    private readonly Dictionary<string, SeenProposal> _last = new(StringComparer.Ordinal);
    private readonly long _allowed;

    internal CodeWatch(long mostBytes) => _allowed = mostBytes;

    /// <summary>The first law that a call broke, or null.</summary>
    internal CallBreach? Breach { get; private set; }

    /// <summary>Whether several threads call from now on, so that an answer that changes is theirs to blame.</summary>
    internal bool IsShared { get; set; }

    internal long Calls { get; private set; }

    internal long MostBytes { get; private set; }

    /// <summary>What code proposed last; of use while one thread calls, and one rule uses the code.</summary>
    internal SeenProposal? LastOf(string name) => _last.TryGetValue(name, out var seen) ? seen : null;

    /// <summary>Notes that code was called twice at one turn.</summary>
    internal void Note(string name, SeenProposal first, SeenProposal second, long bytes)
    {
        lock (_lock)
        {
            Calls += 2;
            _last[name] = second;
            MostBytes = Math.Max(MostBytes, bytes);
            if (first.Text != second.Text)
                Breach ??= new CallBreach(
                    IsShared ? CallBreach.Threads : "the same turn gives the same proposal",
                    $"Asked twice about the same turn{(IsShared ? ", while other threads asked too" : "")}, the code '{name}' first proposed {first.Text}, then {second.Text}. "
                        + "A custom rule reads nothing but its turn, and keeps nothing between calls: hand over what it needs as parameters or counters."
                );
            if (bytes > _allowed)
                Breach ??= new CallBreach(
                    "a call allocates little",
                    FormattableString.Invariant(
                        $"A call of the code '{name}' allocated {bytes} bytes; {_allowed} are allowed. Read turn.Lines instead of copying, or allow more: MostBytes(...)."
                    )
                );
        }
    }
}
