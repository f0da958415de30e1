using System.Text;

namespace Loyalty.Rules.Cli.Starting;

/// <summary>A program to start from, with its catalog, a sale, scenarios and a page that explains it; the tool carries them inside.</summary>
internal static class StartingProgram
{
    /// <summary>What stands in the files in place of the name that the author chooses.</summary>
    private const string Placeholder = "$NAME";

    private const string Folder = "Templates/";

    /// <summary>The shops that there is a program for.</summary>
    internal static readonly string[] Templates = ["ice-cream", "cafe", "cinema", "pharmacy"];

    /// <summary>The files of a template, by their paths from its folder.</summary>
    internal static SortedDictionary<string, byte[]> Files(string template, string name)
    {
        string prefix = Folder + template + "/";
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (string resource in typeof(StartingProgram).Assembly.GetManifestResourceNames())
        {
            string path = resource.Replace('\\', '/');
            if (path.StartsWith(prefix, StringComparison.Ordinal))
                files.Add(path[prefix.Length..], Read(resource, name));
        }
        return files;
    }

    /// <summary>A name needs no escape in JSON: <see cref="NameProblem"/> sees to it.</summary>
    private static byte[] Read(string resource, string name)
    {
        using var reader = new StreamReader(
            typeof(StartingProgram).Assembly.GetManifestResourceStream(resource)!,
            Encoding.UTF8
        );
        string text = reader.ReadToEnd().Replace("\r\n", "\n", StringComparison.Ordinal);
        return Encoding.UTF8.GetBytes(text.Replace(Placeholder, name, StringComparison.Ordinal));
    }

    /// <summary>What is wrong with a name, or null: it becomes the id of the program and, unless said otherwise, a folder.</summary>
    internal static string? NameProblem(string name)
    {
        const int most = 60;
        bool plain =
            name.Length is > 0 and <= most
            && name.All(sign => char.IsAsciiLetterOrDigit(sign) || sign is '-' or '_' or '.')
            && char.IsAsciiLetterOrDigit(name[0]);
        return plain
            ? null
            : $"'{name}' cannot be the name of a program. Use at most {most} letters, digits, '-', '_' and '.', such as 'my-shop'.";
    }
}
