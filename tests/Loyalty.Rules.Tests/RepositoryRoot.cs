namespace Loyalty.Rules.Tests;

/// <summary>Where the sources lie, for tests that read them: the nearest folder above the tests that holds the solution.</summary>
internal static class RepositoryRoot
{
    public static string Path { get; } = Find();

    public static string Combine(params string[] parts) =>
        System.IO.Path.Combine([Path, .. parts.SelectMany(part => part.Split('/'))]);

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "Loyalty.Rules.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException(
            $"No folder above {AppContext.BaseDirectory} holds Loyalty.Rules.sln: run the tests inside the repository."
        );
    }
}
