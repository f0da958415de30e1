using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Json.Forms;
using Loyalty.Rules.Json.Syntax;
using Loyalty.Rules.Rewards.Custom;

namespace Loyalty.Rules.Testing.Documents;

/// <summary>What stands around a scenario: the folder that its paths count from, and the host's own rules.</summary>
internal sealed class ScenarioContext
{
    internal ScenarioContext(string folder, IReadOnlyDictionary<string, ICustomRewardRule> customRules)
    {
        Folder = folder;
        CustomRules = customRules;
    }

    internal string Folder { get; }

    internal IReadOnlyDictionary<string, ICustomRewardRule> CustomRules { get; }

    /// <summary>Reads the file that a text names; reports it where it cannot be read.</summary>
    internal byte[]? Load(DocumentReader reader, int node)
    {
        if (!TextForm.Id.TryRead(reader, node, out string? path))
            return null;
        string why = "this is no path";
        if (ScenarioFiles.Combine(Folder, path) is { } full && ScenarioFiles.TryRead(full, out byte[]? bytes, out why))
            return bytes;
        reader.Report(ScenarioCodes.FileUnreadable, node, Quoted.Of(path), why);
        return null;
    }

    /// <summary>Reports that a file is refused, with all that is wrong in it.</summary>
    internal static void Refuse(DocumentReader reader, int node, DiagnosticReport report) =>
        reader.Report(
            ScenarioCodes.FileRefused,
            node,
            Quoted.Of(reader.Tree.Text(node)),
            string.Join("\n", report.All.Select(one => "  " + one))
        );

    internal static bool IsPath(DocumentReader reader, int node) => reader.Tree.Kind(node) == JsonKind.Text;
}
