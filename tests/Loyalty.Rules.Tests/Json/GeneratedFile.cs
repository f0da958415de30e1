using System.Text;

namespace Loyalty.Rules.Tests.Json;

/// <summary>Compares a committed file with what it is generated from; with LOYALTY_APPROVE=1 it writes the file anew.</summary>
internal static class GeneratedFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <param name="path">From the repository's root.</param>
    /// <param name="expected">What the file has to hold.</param>
    public static void Verify(string path, string expected)
    {
        var full = RepositoryRoot.Combine(path);
        if (Environment.GetEnvironmentVariable("LOYALTY_APPROVE") == "1")
            File.WriteAllText(full, expected, Utf8);
        var actual = File.Exists(full) ? File.ReadAllText(full, Utf8) : "";
        Assert.True(
            string.Equals(expected, actual, StringComparison.Ordinal),
            $"{path} is not what the tables say. Run the tests with LOYALTY_APPROVE=1 and commit the file."
        );
    }
}
