namespace Loyalty.Rules.DependencyInjection;

/// <summary>Where a program comes from.</summary>
internal abstract class ProgramSource(string name)
{
    /// <summary>The name by which the host knows the program.</summary>
    internal string Name { get; } = DependencyInjection.Name.Of(name);

    /// <summary>The documents as they are now.</summary>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be read.</exception>
    internal abstract ProgramDocuments Read();

    /// <summary>Calls whenever the documents may have changed, until it is disposed; null where they never do.</summary>
    internal virtual IDisposable? Watch(Action changed) => null;
}
