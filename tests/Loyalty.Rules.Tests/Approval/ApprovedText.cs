using System.Text;

namespace Loyalty.Rules.Tests.Approval;

/// <summary>Compares a text with its committed, approved form; with LOYALTY_APPROVE=1 it approves the new one.</summary>
internal static class ApprovedText
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <param name="path">The approved file from the repository's root, such as "tests/.../PublicApi.approved.txt" or "docs/diagnostics.md".</param>
    /// <param name="actual">The text of this run; lines end with '\n' alone.</param>
    public static void Verify(string path, string actual)
    {
        var approvedPath = RepositoryRoot.Combine(path);
        var receivedPath = approvedPath.Replace(".approved.", ".");
        receivedPath = Path.ChangeExtension(receivedPath, ".received" + Path.GetExtension(receivedPath));

        if (Environment.GetEnvironmentVariable("LOYALTY_APPROVE") == "1")
        {
            Write(approvedPath, actual);
            return;
        }

        var approved = File.Exists(approvedPath) ? File.ReadAllText(approvedPath, Utf8) : "";
        if (string.Equals(approved, actual, StringComparison.Ordinal))
        {
            File.Delete(receivedPath);
            return;
        }

        Write(receivedPath, actual);
        Assert.Fail(
            $"{path} differs from line {FirstDifference(approved, actual)} on; see {receivedPath}. "
                + "If the change is meant, run the tests with LOYALTY_APPROVE=1 and commit the approved file."
        );
    }

    private static void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text, Utf8);
    }

    private static int FirstDifference(string approved, string actual)
    {
        var (left, right) = (approved.Split('\n'), actual.Split('\n'));
        var line = 0;
        while (
            line < left.Length
            && line < right.Length
            && string.Equals(left[line], right[line], StringComparison.Ordinal)
        )
        {
            line++;
        }

        return line + 1;
    }
}
