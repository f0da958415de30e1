#if NET
using Loyalty.Rules.Testing;

namespace Loyalty.Rules.Tests.Architecture;

/// <summary>The arrows between the folders of scenarios and contracts: what is expected knows steps, documents make both, and only the front door knows documents.</summary>
public sealed class TestingLayerTests
{
    private const string Root = "Loyalty.Rules.Testing";

    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        [""] = ["Documents", "Steps", "Expectations", "Contracts"],
        ["Contracts"] = [""],
        ["Steps"] = ["", "Expectations"],
        ["Expectations"] = ["", "Steps"],
        ["Documents"] = ["", "Steps", "Expectations"],
        ["Programs"] = [],
    };

    [Fact]
    public void Types_OfEachFolder_UseOnlyWhatTheyMay()
    {
        var against = TypeReferences
            .Of(typeof(Scenario).Assembly.Location)
            .SelectMany(type =>
                type.Value.Where(used => !May(type.Key, used)).Select(used => type.Key + " -> " + used)
            );

        Assert.Empty(against);
    }

    private static bool May(string user, string used) =>
        FolderOf(user) == FolderOf(used) || Allowed[FolderOf(user)].Contains(FolderOf(used));

    private static string FolderOf(string type)
    {
        string space = type.Substring(0, type.LastIndexOf('.'));
        return space.Length <= Root.Length ? "" : space.Substring(Root.Length + 1);
    }
}
#endif
