using Loyalty.Rules.Diagnostics;

namespace Loyalty.Rules.DependencyInjection;

/// <summary>The plan of one program. Reading takes the reference as it is; changes come one after the other, and put a whole plan in its place or none.</summary>
internal sealed class ServedPlan : IDisposable
{
    private readonly object _change = new();
    private readonly ProgramSource _source;
    private readonly PlanMaker _maker;
    private readonly Action<PlanChange> _tell;
    private readonly IDisposable? _watch;
    private readonly Queue<PlanChange> _untold = new();
    private bool _isTelling;

    /// <summary>What was read last, whether it was served or refused.</summary>
    private ProgramDocuments _documents;

    /// <summary>That of the catalog that is served.</summary>
    private ProgramDocuments _catalogFrom;

    /// <summary>Whether what was read last was refused.</summary>
    private bool _isRefused;

    /// <summary>Why nothing could be read at the last attempt, or null.</summary>
    private string? _unreadable;
    private LoyaltyPlan _plan;
    private volatile bool _isDisposed;

    internal ServedPlan(ProgramSource source, PlanMaker maker, Action<PlanChange> tell)
    {
        (_source, _maker, _tell) = (source, maker, tell);
        _catalogFrom = _documents = FirstDocuments();
        _plan = First();
        _watch = source.Watch(Look);
        // What changed between the first reading and the watch.
        if (_watch is not null)
            Look();
    }

    internal string Name => _source.Name;

    internal LoyaltyPlan Plan => Volatile.Read(ref _plan);

    internal PlanChange Reload()
    {
        lock (_change)
        {
            return _isDisposed
                ? Kept(PlanChangeKind.Unchanged, [])
                : Tell(Reread(onlyIfChanged: false) ?? Kept(PlanChangeKind.Unchanged, []));
        }
    }

    internal PlanChange Replace(ReadOnlySpan<byte> utf8)
    {
        lock (_change)
            return Tell(Serve(utf8, _plan.Catalog, []));
    }

    // Waits for no change that is going on: its handlers may take their time.
    public void Dispose()
    {
        _isDisposed = true;
        _watch?.Dispose();
    }

    private ProgramDocuments FirstDocuments() => Read(out var thrown) ?? throw CannotBeServed(thrown!.Message, thrown);

    private LoyaltyPlan First()
    {
        var found = new List<Diagnostic>();
        if (!PlanMaker.TryReadCatalog(_documents, found, out var catalog))
            throw new InvalidOperationException(
                $"The catalog of the program '{Name}' cannot be served:\n{string.Join("\n", found)}"
            );
        var plan = Make(_documents.Program, catalog, found, out var thrown);
        if (thrown is not null)
            throw CannotBeServed(thrown.Message, thrown);
        if (plan is null)
            throw new InvalidOperationException($"The program '{Name}' cannot be served:\n{string.Join("\n", found)}");
        _tell(new PlanChange(Name, PlanChangeKind.Swapped, plan, found));
        return plan;
    }

    private InvalidOperationException CannotBeServed(string why, Exception exception) =>
        new($"The program '{Name}' cannot be served: {why}", exception);

    /// <summary>What the watch calls: tells of what is new alone.</summary>
    private void Look()
    {
        lock (_change)
        {
            if (!_isDisposed && Reread(onlyIfChanged: true) is { } change)
                Tell(change);
        }
    }

    /// <summary>What became of reading again; null where it shows what it showed before.</summary>
    private PlanChange? Reread(bool onlyIfChanged)
    {
        string? before = _unreadable;
        var read = Read(out var thrown);
        _unreadable = thrown?.Message;
        if (read is null)
            return onlyIfChanged && _unreadable == before ? null : Kept(PlanChangeKind.Refused, [], _unreadable);
        bool isBack = before is not null;
        if (onlyIfChanged && read.Equals(_documents) && !(isBack && _isRefused))
            return isBack ? Kept(PlanChangeKind.Unchanged, []) : null;
        _documents = read;
        var change = Serve(read);
        _isRefused = change.Kind == PlanChangeKind.Refused;
        return change;
    }

    private PlanChange Serve(ProgramDocuments read)
    {
        var found = new List<Diagnostic>();
        // The same catalog stays the same object, so that its item keys go on.
        var catalog = _plan.Catalog;
        if (!read.HasTheSameCatalog(_catalogFrom) && !PlanMaker.TryReadCatalog(read, found, out catalog))
            return Kept(PlanChangeKind.Refused, found, "Its catalog has errors.");
        var change = Serve(read.Program, catalog, found);
        if (change.Kind == PlanChangeKind.Swapped)
            _catalogFrom = read;
        return change;
    }

    private PlanChange Serve(ReadOnlySpan<byte> utf8, Catalog? catalog, List<Diagnostic> found)
    {
        var plan = Make(utf8, catalog, found, out var thrown);
        if (thrown is not null)
            return Kept(PlanChangeKind.Refused, found, "It cannot be compiled: " + thrown.Message);
        if (plan is null)
            return Kept(PlanChangeKind.Refused, found);
        if (OtherThan(_plan.Program, plan.Program) is { } other)
            return Kept(PlanChangeKind.Refused, found, other);
        if (plan.Program.Equals(_plan.Program) && ReferenceEquals(plan.Catalog, _plan.Catalog))
            return Kept(PlanChangeKind.Unchanged, found);
        Volatile.Write(ref _plan, plan);
        return Kept(PlanChangeKind.Swapped, found);
    }

    // The old plan goes on whatever a file system answers, and whatever code of custom rules does in compiling: a watch's thread would end the process.
#pragma warning disable CA1031

    private ProgramDocuments? Read(out Exception? thrown)
    {
        thrown = null;
        try
        {
            return _source.Read();
        }
        catch (Exception exception)
        {
            thrown = exception;
            return null;
        }
    }

    private LoyaltyPlan? Make(ReadOnlySpan<byte> utf8, Catalog? catalog, List<Diagnostic> found, out Exception? thrown)
    {
        thrown = null;
        try
        {
            return _maker.Make(utf8, catalog, found);
        }
        catch (Exception exception)
        {
            thrown = exception;
            return null;
        }
    }

#pragma warning restore CA1031

    /// <summary>Why the states of members could not go on, or null.</summary>
    private static string? OtherThan(LoyaltyProgram served, LoyaltyProgram next) =>
        !string.Equals(served.Id, next.Id, StringComparison.Ordinal)
            ? $"It is the program '{next.Id}', and members' states are of '{served.Id}'. Keep the id, or add it under a name of its own."
        : served.Currency != next.Currency
            ? $"Its currency is {next.Currency}, and members' states count in {served.Currency}. Keep the currency, or add it as another program."
        : null;

    private PlanChange Kept(PlanChangeKind kind, IReadOnlyList<Diagnostic> found, string? problem = null) =>
        new(Name, kind, _plan, found, problem);

    /// <summary>Tells in the order of changes, also where a handler makes the next one.</summary>
    private PlanChange Tell(PlanChange change)
    {
        _untold.Enqueue(change);
        if (_isTelling)
            return change;
        _isTelling = true;
        while (_untold.Count > 0)
            _tell(_untold.Dequeue());
        _isTelling = false;
        return change;
    }
}
