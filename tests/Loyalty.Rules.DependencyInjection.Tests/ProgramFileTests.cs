using Loyalty.Rules.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Loyalty.Rules.DependencyInjection.Tests;

public sealed class ProgramFileTests : IDisposable
{
    private static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(50);

    private readonly Folder _folder = new();
    private readonly MemoryLog _log = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void File_ThatIsReplaced_SwapsThePlan()
    {
        using var host = Host();
        var changes = new Changes(host.Plans());

        _folder.Write("club.json", Shop.Json(2));

        Assert.Equal(PlanChangeKind.Swapped, changes.Next().Kind);
        Assert.Equal([2, 4], Shop.Welcomes(host.Plans().Current));
    }

    [Fact]
    public void File_ThatIsOverwritten_SwapsThePlan()
    {
        using var host = Host();
        var changes = new Changes(host.Plans());

        File.WriteAllBytes(_folder["club.json"], Shop.Json(3));

        Assert.Equal([3, 6], Shop.Welcomes(changes.Next().Plan));
    }

    [Fact]
    public void File_WithABadProgram_KeepsThePlanUntilAGoodOneComes()
    {
        using var host = Host();
        var changes = new Changes(host.Plans());

        _folder.Write("club.json", Shop.Bad());
        var refused = changes.Next();
        _folder.Write("club.json", Shop.Json(2));
        var swapped = changes.Next();

        Assert.Equal(PlanChangeKind.Refused, refused.Kind);
        Assert.Equal([1, 2], Shop.Welcomes(refused.Plan));
        Assert.All(refused.Diagnostics, one => Assert.InRange(one.Line, 4, 5));
        Assert.Equal(PlanChangeKind.Swapped, swapped.Kind);
        Assert.Equal([2, 4], Shop.Welcomes(host.Plans().Current));
    }

    [Fact]
    public void File_ThatGoes_KeepsThePlanAndSaysWhy()
    {
        using var host = Host();
        var changes = new Changes(host.Plans());

        File.Delete(_folder["club.json"]);
        var refused = changes.Next();

        Assert.Equal(PlanChangeKind.Refused, refused.Kind);
        Assert.Contains("club.json", refused.Problem, StringComparison.Ordinal);
        Assert.Equal([1, 2], Shop.Welcomes(host.Plans().Current));
        Assert.Equal(
            "Error: Program 'club' cannot be read anew, and goes on as it was. " + refused.Problem,
            _log.Lines[^1]
        );
    }

    /// <summary>The file settles for longer than all steps of the writing take.</summary>
    [Fact]
    public void File_WrittenInManySteps_IsReadOnce()
    {
        _folder.Write("club.json", Shop.Json(1));
        using var host = Shop.Host(rules =>
            rules.AddProgramFile("club", _folder["club.json"], file => file.SettlesIn(TimeSpan.FromSeconds(1)))
        );
        var changes = new Changes(host.Plans());

        byte[] next = Shop.Json(2);
        using (var file = new FileStream(_folder["club.json"], FileMode.Create, FileAccess.Write, FileShare.Read))
        {
            foreach (byte one in next)
            {
                file.WriteByte(one);
                file.Flush();
            }
        }

        Assert.Equal(PlanChangeKind.Swapped, changes.Next().Kind);
        Assert.Equal(0, changes.Count);
    }

    [Fact]
    public void File_TouchedWithoutAChange_KeepsThePlan()
    {
        using var host = Host();
        var before = host.Plans().Current;
        var changes = new Changes(host.Plans());

        _folder.Write("club.json", Shop.Json(1));
        _folder.Write("other.json", Shop.Json(9));
        _folder.Write("club.json", Shop.Json(5));

        Assert.Equal([5, 10], Shop.Welcomes(changes.Next().Plan));
        Assert.NotSame(before, host.Plans().Current);
        Assert.Equal(0, changes.Count);
    }

    [Fact]
    public void Reload_OfAnUnwatchedFile_ReadsItAgain()
    {
        _folder.Write("club.json", Shop.Json(1));
        using var host = Shop.Host(rules =>
            rules.AddProgramFile("club", _folder["club.json"], file => file.Unwatched())
        );
        var plans = host.Plans();

        _folder.Write("club.json", Shop.Json(2));

        Assert.Equal([1, 2], Shop.Welcomes(plans.Current));
        Assert.Equal(PlanChangeKind.Swapped, plans.Reload("club").Kind);
        Assert.Equal([2, 4], Shop.Welcomes(plans.Current));
    }

    [Fact]
    public void Reload_AfterAReplacement_GoesBackToTheFile()
    {
        using var host = Host();
        var plans = host.Plans();

        plans.Replace("club", Shop.Json(7));

        Assert.Equal(PlanChangeKind.Swapped, plans.Reload("club").Kind);
        Assert.Equal([1, 2], Shop.Welcomes(plans.Current));
    }

    [Fact]
    public void Catalog_InAFile_IsReadWithTheProgram()
    {
        _folder.Write("club.json", Shop.Json(1));
        _folder.Write("goods.json", Goods("vanilla"));
        using var host = Shop.Host(rules =>
            rules.AddProgramFile(
                "club",
                _folder["club.json"],
                file => file.CatalogFile(_folder["goods.json"]).SettlesIn(Soon)
            )
        );
        var plans = host.Plans();
        var before = plans.Current.Catalog!;
        var changes = new Changes(plans);

        _folder.Write("goods.json", "{ \"items\": 5 }"u8.ToArray());
        var refused = changes.Next();
        Assert.Equal(PlanChangeKind.Refused, refused.Kind);
        Assert.Equal("Its catalog has errors.", refused.Problem);
        Assert.NotEmpty(refused.Diagnostics);
        // The program is better now, and the catalog still is not.
        _folder.Write("club.json", Shop.Json(2));
        Assert.Equal(PlanChangeKind.Refused, changes.Next().Kind);
        Assert.Same(before, plans.Current.Catalog);

        _folder.Write("goods.json", Goods("pistachio"));
        Assert.Equal(PlanChangeKind.Swapped, changes.Next().Kind);
        Assert.True(plans.Current.Catalog!.TryGet("pistachio".AsSpan(), out _));
    }

    [Fact]
    public void Catalog_ThatStays_KeepsItsKeys()
    {
        _folder.Write("club.json", Shop.Json(1));
        _folder.Write("goods.json", Goods("vanilla"));
        using var host = Shop.Host(rules =>
            rules.AddProgramFile("club", _folder["club.json"], file => file.CatalogFile(_folder["goods.json"]))
        );
        var catalog = host.Plans().Current.Catalog;

        _folder.Write("club.json", Shop.Json(2));
        host.Plans().Reload("club");

        Assert.Equal([2, 4], Shop.Welcomes(host.Plans().Current));
        Assert.Same(catalog, host.Plans().Current.Catalog);
    }

    [Fact]
    public void Provider_ThatWasDisposed_ReadsNoMore()
    {
        var host = Host();
        var plans = host.Plans();
        host.Dispose();

        _folder.Write("club.json", Shop.Json(2));

        Assert.Equal(PlanChangeKind.Unchanged, plans.Reload("club").Kind);
        Assert.Equal([1, 2], Shop.Welcomes(plans.Current));
    }

    [Fact]
    public void SettlesIn_OutOfRange_SaysWhatIsInIt() =>
        Assert.StartsWith(
            "A file settles in 0 seconds to one hour.",
            Assert
                .Throws<ArgumentOutOfRangeException>(() =>
                    Shop.Host(rules => rules.AddProgramFile("club", "x", file => file.SettlesIn(TimeSpan.FromDays(1))))
                )
                .Message,
            StringComparison.Ordinal
        );

    private static byte[] Goods(string sku) => LoyaltyJson.WriteCatalog(Catalog.Create().Item(sku, "cone").Build());

    private ServiceProvider Host()
    {
        _folder.Write("club.json", Shop.Json(1));
        return Shop.Host(
            rules => rules.AddProgramFile("club", _folder["club.json"], file => file.SettlesIn(Soon)),
            services => services.AddSingleton<ILogger<LoyaltyPlan>>(_log)
        );
    }
}
