namespace Loyalty.Rules.DependencyInjection;

/// <summary>A program as it was read: its document, and the catalog or the document of one.</summary>
internal sealed class ProgramDocuments(byte[] program, Catalog? catalog, byte[]? catalogDocument)
{
    internal byte[] Program { get; } = program;

    internal Catalog? Catalog { get; } = catalog;

    internal byte[]? CatalogDocument { get; } = catalogDocument;

    internal bool Equals(ProgramDocuments other) =>
        HasTheSameCatalog(other) && Program.AsSpan().SequenceEqual(other.Program);

    internal bool HasTheSameCatalog(ProgramDocuments other) =>
        CatalogDocument is null
            ? other.CatalogDocument is null && ReferenceEquals(Catalog, other.Catalog)
            : other.CatalogDocument is not null && CatalogDocument.AsSpan().SequenceEqual(other.CatalogDocument);
}
