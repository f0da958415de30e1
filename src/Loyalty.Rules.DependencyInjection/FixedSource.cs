namespace Loyalty.Rules.DependencyInjection;

/// <summary>A program that the host handed over.</summary>
internal sealed class FixedSource(string name, byte[] program, Catalog? catalog) : ProgramSource(name)
{
    private readonly ProgramDocuments _documents = new(program, catalog, null);

    internal override ProgramDocuments Read() => _documents;
}
