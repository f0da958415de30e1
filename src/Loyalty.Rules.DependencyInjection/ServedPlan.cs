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

    /// <summary>What was read last, whether it was served or refused.</summary>
    private ProgramDocuments _documents;

    /// <summary>That of the catalog that is served.</summary>
    private ProgramDocuments _catalogFrom;
    private LoyaltyPlan _plan;
    private bool _isDisposed;

    internal ServedPlan(ProgramSource source, PlanMaker maker, Action<PlanChange> tell)
    {
        (_source, _maker, _tell) = (source, maker, tell);
        _catalogFrom = _documents = source.Read();
        _plan = First();
        _watch = source.Watch(() => Reload(onlyIfChanged: true));
        // What changed between the first reading and the watch.
        if (_watch is not null)
            Reload(onlyIfChanged: true);
    }

    internal string Name => _source.Name;

    internal LoyaltyPlan Plan => Volatile.Read(ref _plan);

    internal PlanChange Reload(bool onlyIfChanged)
    {
        lock (_change)
            return _isDisposed ? Kept(PlanChangeKind.Unchanged, []) : Tell(Reread(onlyIfChanged));
    }

    internal PlanChange Replace(ReadOnlySpan<byte> utf8)
    {
        lock (_change)
        {
            var found = new List<Diagnostic>();
            return Tell(Serve(_maker.Make(utf8, _plan.Catalog, found), found));
        }
    }

    public void Dispose()
    {
        lock (_change)
            _isDisposed = true;
        _watch?.Dispose();
    }

    private LoyaltyPlan First()
    {
        var found = new List<Diagnostic>();
        string what = "catalog of the program";
        LoyaltyPlan? plan = null;
        if (PlanMaker.TryReadCatalog(_documents, found, out var catalog))
        {
            what = "program";
            plan = _maker.Make(_documents.Program, catalog, found);
        }
        if (plan is null)
            throw new InvalidOperationException($"The {what} '{Name}' cannot be served:\n{string.Join("\n", found)}");
        _tell(new PlanChange(Name, PlanChangeKind.Swapped, plan, found));
        return plan;
    }

    private PlanChange Reread(bool onlyIfChanged)
    {
        ProgramDocuments read;
        try
        {
            read = _source.Read();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Kept(PlanChangeKind.Refused, [], exception.Message);
        }
        if (onlyIfChanged && read.Equals(_documents))
            return Kept(PlanChangeKind.Unchanged, []);
        _documents = read;
        var found = new List<Diagnostic>();
        // The same catalog stays the same object, so that its item keys go on.
        var catalog = _plan.Catalog;
        bool isSameCatalog = read.HasTheSameCatalog(_catalogFrom);
        if (!isSameCatalog && !PlanMaker.TryReadCatalog(read, found, out catalog))
            return Kept(PlanChangeKind.Refused, found, "Its catalog has errors.");
        var change = Serve(_maker.Make(read.Program, catalog, found), found);
        if (change.Kind == PlanChangeKind.Swapped)
            _catalogFrom = read;
        return change;
    }

    private PlanChange Serve(LoyaltyPlan? plan, List<Diagnostic> found)
    {
        if (plan is null)
            return Kept(PlanChangeKind.Refused, found);
        if (plan.Program.Equals(_plan.Program) && ReferenceEquals(plan.Catalog, _plan.Catalog))
            return Kept(PlanChangeKind.Unchanged, found);
        Volatile.Write(ref _plan, plan);
        return Kept(PlanChangeKind.Swapped, found);
    }

    private PlanChange Kept(PlanChangeKind kind, IReadOnlyList<Diagnostic> found, string? problem = null) =>
        new(Name, kind, _plan, found, problem);

    private PlanChange Tell(PlanChange change)
    {
        _tell(change);
        return change;
    }
}
