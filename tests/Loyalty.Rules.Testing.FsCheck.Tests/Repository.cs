namespace Loyalty.Rules.Testing.Laws.Tests;

/// <summary>The repository that the tests stand in.</summary>
internal static class Repository
{
    private static readonly string Root = Find(AppContext.BaseDirectory);

    public static string Combine(string path) => Path.Combine(Root, path);

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "Loyalty.Rules.sln"))
            ? folder
            : Find(
                Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("There is no repository above.")
            );
}
