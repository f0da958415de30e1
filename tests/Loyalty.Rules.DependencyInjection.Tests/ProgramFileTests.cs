using System.Diagnostics;
using System.Runtime.CompilerServices;
using Loyalty.Rules.Json;
using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.Custom;
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
            "Error: Program 'club' goes on as version 1: the new one is not served. " + refused.Problem,
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

    /// <summary>Another program of the same folder shows that what is written has settled.</summary>
    [Fact]
    public void File_TouchedWithoutAChange_TellsNothing()
    {
        using var host = Host("club.json", "other.json");
        var plans = host.Plans();
        var before = plans.GetPlan("club.json");
        var changes = new Changes(plans);

        for (int i = 1; i < 4; i++)
        {
            _folder.Write("club.json", Shop.Json(1));
            _folder.Write("other.json", Shop.Json(1 + i));
            var told = changes.NextTold();
            Assert.Equal(("other.json", PlanChangeKind.Swapped), (told.Name, told.Kind));
        }
        _folder.Write("club.json", Shop.Json(5));

        Assert.Equal([5, 10], Shop.Welcomes(changes.NextTold().Plan));
        Assert.NotSame(before, plans.GetPlan("club.json"));
        Assert.Equal(0, changes.ToldCount);
    }

    /// <summary>One that settles for an hour says nothing while another reads the same file again and again.</summary>
    [Fact]
    public void File_ThatHasNotSettled_IsNotRead()
    {
        _folder.Write("club.json", Shop.Json(1));
        using var patient = Shop.Host(rules =>
            rules.AddProgramFile("club", _folder["club.json"], file => file.SettlesIn(TimeSpan.FromHours(1)))
        );
        var none = new Changes(patient.Plans());
        using var hasty = Host();
        var changes = new Changes(hasty.Plans());

        for (int i = 0; i < 5; i++)
        {
            File.WriteAllBytes(_folder["club.json"], Shop.Bad());
            Assert.Equal(PlanChangeKind.Refused, changes.Next().Kind);
            File.WriteAllBytes(_folder["club.json"], Shop.Json(2 + i));
            Assert.Equal(PlanChangeKind.Swapped, changes.Next().Kind);
        }

        Assert.Equal(0, none.ToldCount);
        Assert.Equal([1, 2], Shop.Welcomes(patient.Plans().Current));
    }

    /// <summary>Each write begins the wait anew: what stands in the file while it is being written is nobody's program.</summary>
    [Fact]
    public void File_ThatIsWrittenAgainAndAgain_IsReadOnceItRests()
    {
        var settling = TimeSpan.FromSeconds(1);
        _folder.Write("club.json", Shop.Json(1));
        using var host = Shop.Host(rules =>
            rules.AddProgramFile("club", _folder["club.json"], file => file.SettlesIn(settling))
        );
        var changes = new Changes(host.Plans());

        bool isCalm = WriteBadOnes(2 * settling, settling);
        _folder.Write("club.json", Shop.Json(2));

        var told = changes.NextTold();
        // A machine that stopped in between let the file rest.
        while (!isCalm && told.Kind == PlanChangeKind.Refused)
            told = changes.NextTold();
        Assert.Equal(PlanChangeKind.Swapped, told.Kind);
    }

    /// <summary>A folder may hold a log too, or files that come and go all the time.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void File_InAFolderThatIsNeverQuiet_IsReadAllTheSame(bool comesAndGoes)
    {
        _folder.Write("club.json", Shop.Json(1));
        // Longer than the noise ever pauses.
        using var host = Shop.Host(rules =>
            rules.AddProgramFile("club", _folder["club.json"], file => file.SettlesIn(TimeSpan.FromSeconds(1)))
        );
        var changes = new Changes(host.Plans());
        using var isRead = new ManualResetEventSlim();
        var noise = new Thread(() =>
        {
            while (!isRead.IsSet)
            {
                File.AppendAllText(_folder["noise.log"], "one more line\n");
                if (comesAndGoes)
                    File.Delete(_folder["noise.log"]);
            }
        });
        noise.Start();
        try
        {
            _folder.Write("club.json", Shop.Json(2));

            Assert.Equal(PlanChangeKind.Swapped, changes.Next().Kind);
        }
        finally
        {
            isRead.Set();
            noise.Join();
        }
    }

    /// <summary>A log in the same folder would otherwise make itself grow for ever.</summary>
    [Fact]
    public void File_ThatIsGone_IsToldOnceAndWhenItIsBack()
    {
        using var host = Host("club.json", "other.json");
        var changes = new Changes(host.Plans());

        File.Delete(_folder["club.json"]);
        Assert.Equal(PlanChangeKind.Refused, changes.NextTold().Kind);
        for (int i = 0; i < 3; i++)
        {
            _folder.Write("other.json", Shop.Json(2 + i));
            Assert.Equal("other.json", changes.NextTold().Name);
        }
        _folder.Write("club.json", Shop.Json(1));
        var back = changes.NextTold();

        Assert.Equal(("club.json", PlanChangeKind.Unchanged), (back.Name, back.Kind));
    }

    [Fact]
    public void File_ThatWasBadAndGone_IsStillBadWhenItIsBack()
    {
        using var host = Host();
        var changes = new Changes(host.Plans());

        _folder.Write("club.json", Shop.Bad());
        Assert.NotEmpty(changes.NextTold().Diagnostics);
        File.Delete(_folder["club.json"]);
        Assert.NotNull(changes.NextTold().Problem);
        _folder.Write("club.json", Shop.Bad());

        Assert.NotEmpty(changes.NextTold().Diagnostics);
    }

    /// <summary>What was pushed gives way to a file that changes, not to one that could not be read for a while.</summary>
    [Fact]
    public void File_ThatIsBackAsItWas_LeavesWhatWasPushed()
    {
        using var host = Host();
        var changes = new Changes(host.Plans());
        host.Plans().Replace("club", Shop.Json(7));
        Assert.Equal(PlanChangeKind.Swapped, changes.NextTold().Kind);

        File.Delete(_folder["club.json"]);
        Assert.Equal(PlanChangeKind.Refused, changes.NextTold().Kind);
        _folder.Write("club.json", Shop.Json(1));

        Assert.Equal(PlanChangeKind.Unchanged, changes.NextTold().Kind);
        Assert.Equal([7, 14], Shop.Welcomes(host.Plans().Current));
    }

    /// <summary>As a deployment does it: the folder that was listened to is another one now.</summary>
    [Fact]
    public void File_InAFolderThatIsReplacedWhole_IsReadAtTheNextLook()
    {
        Directory.CreateDirectory(_folder["now"]);
        Directory.CreateDirectory(_folder["next"]);
        _folder.Write("now/club.json", Shop.Json(1));
        _folder.Write("next/club.json", Shop.Json(2));
        using var host = Shop.Host(rules =>
            rules.AddProgramFile(
                "club",
                _folder["now/club.json"],
                file => file.SettlesIn(Soon).LooksEvery(TimeSpan.FromMilliseconds(100))
            )
        );
        var changes = new Changes(host.Plans());

        Directory.Move(_folder["now"], _folder["before"]);
        Directory.Move(_folder["next"], _folder["now"]);

        Assert.Equal([2, 4], Shop.Welcomes(changes.NextSwap().Plan));
    }

    /// <summary>Code that is asked for its parameters moves the folder away before it is listened to.</summary>
    [Fact]
    public void File_InAFolderThatCannotBeListenedTo_IsReadAtTheNextLook()
    {
        var program = LoyaltyProgram.Create("club", "USD").Custom("own", rule => rule.Uses("mover")).Build();
        Directory.CreateDirectory(_folder["now"]);
        _folder.Write("now/club.json", program.ToJson());
        using var host = Shop.Host(rules =>
            rules
                .AddProgramFile(
                    "club",
                    _folder["now/club.json"],
                    file => file.LooksEvery(TimeSpan.FromMilliseconds(100))
                )
                .AddCustomRule("mover", new Writer(() => Directory.Move(_folder["now"], _folder["before"])))
        );
        var changes = new Changes(host.Plans());

        _folder.Write("before/club.json", Shop.Json(2));
        Directory.Move(_folder["before"], _folder["now"]);

        Assert.Equal([2, 4], Shop.Welcomes(changes.NextSwap().Plan));

        _folder.Write("now/club.json", Shop.Json(3));

        Assert.Equal([3, 6], Shop.Welcomes(changes.Next().Plan));
    }

    /// <summary>As a ConfigMap of Kubernetes does it, where no file of the folder is written at all.</summary>
    [Fact]
    public void File_BehindALinkThatIsMoved_SwapsThePlan()
    {
        // Windows makes links only for those who may.
        if (Environment.OSVersion.Platform != PlatformID.Unix)
            return;
        foreach (int version in new[] { 1, 2 })
        {
            Directory.CreateDirectory(_folder[$"..{version}"]);
            _folder.Write($"..{version}/club.json", Shop.Json(version));
        }
        Directory.CreateSymbolicLink(_folder["..data"], "..1");
        File.CreateSymbolicLink(_folder["club.json"], "..data/club.json");
        using var host = Shop.Host(rules =>
            rules.AddProgramFile("club", _folder["club.json"], file => file.SettlesIn(Soon))
        );
        var changes = new Changes(host.Plans());

        Directory.CreateSymbolicLink(_folder["..data_tmp"], "..2");
        File.Delete(_folder["..data"]);
        Directory.Move(_folder["..data_tmp"], _folder["..data"]);

        Assert.Equal([2, 4], Shop.Welcomes(changes.NextSwap().Plan));
    }

    /// <summary>Code that is asked for its parameters writes the file after it was read and before it is watched.</summary>
    [Fact]
    public void File_ThatChangesBeforeItIsWatched_IsReadAgain()
    {
        var program = LoyaltyProgram.Create("club", "USD").Custom("own", rule => rule.Uses("writer")).Build();
        _folder.Write("club.json", program.ToJson());
        using var host = Shop.Host(rules =>
            rules
                .AddProgramFile("club", _folder["club.json"], file => file.SettlesIn(TimeSpan.FromHours(1)))
                .AddCustomRule("writer", new Writer(() => _folder.Write("club.json", Shop.Json(2))))
        );

        Assert.Equal([2, 4], Shop.Welcomes(host.Plans().Current));
    }

    [Fact]
    public void Reload_OfOneOfSeveral_LeavesTheOthers()
    {
        using var host = Shop.Host(rules =>
        {
            foreach (string name in new[] { "a.json", "b.json", "c.json" })
                rules.AddProgramFile(name, _folder.Write(name, Shop.Json(1)), file => file.Unwatched());
        });
        var plans = host.Plans();
        foreach (string name in plans.Names)
            _folder.Write(name, Shop.Json(2));

        Assert.Equal("b.json", plans.Reload("b.json").Name);

        Assert.Equal([1, 2], Shop.Welcomes(plans.GetPlan("a.json")));
        Assert.Equal([2, 4], Shop.Welcomes(plans.GetPlan("b.json")));
        Assert.Equal([1, 2], Shop.Welcomes(plans.GetPlan("c.json")));
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
    public void Catalog_InAFolderOfItsOwn_IsWatchedToo()
    {
        Directory.CreateDirectory(_folder["office"]);
        _folder.Write("office/goods.json", Goods("vanilla"));
        _folder.Write("club.json", Shop.Json(1));
        using var host = Shop.Host(rules =>
            rules.AddProgramFile(
                "club",
                _folder["club.json"],
                file => file.CatalogFile(_folder["office/goods.json"]).SettlesIn(Soon)
            )
        );
        var changes = new Changes(host.Plans());

        _folder.Write("office/goods.json", Goods("pistachio"));

        Assert.True(changes.Next().Plan.Catalog!.TryGet("pistachio".AsSpan(), out _));
    }

    /// <summary>The catalog that serves is the one to compare with, not one that was refused together with its program.</summary>
    [Fact]
    public void Catalog_ThatCameWithABadProgram_ComesWithTheNextGoodOne()
    {
        _folder.Write("club.json", Shop.Json(1));
        _folder.Write("goods.json", Goods("vanilla"));
        using var host = Shop.Host(rules =>
            rules.AddProgramFile(
                "club",
                _folder["club.json"],
                file => file.CatalogFile(_folder["goods.json"]).Unwatched()
            )
        );
        var plans = host.Plans();

        _folder.Write("club.json", Shop.Bad());
        _folder.Write("goods.json", Goods("pistachio"));
        Assert.Equal(PlanChangeKind.Refused, plans.Reload("club").Kind);
        _folder.Write("club.json", Shop.Json(2));
        Assert.Equal(PlanChangeKind.Swapped, plans.Reload("club").Kind);

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

    /// <summary>A timer or a listener that went on would hold it.</summary>
    [Fact]
    public void Provider_ThatWasDisposed_IsHeldByNobody()
    {
        var plan = PlanOfADisposedHost();

        for (int i = 0; i < 10 && plan.IsAlive; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.False(plan.IsAlive);
    }

    [Fact]
    public void LooksEvery_OutOfRange_SaysWhatIsInIt() =>
        Assert.StartsWith(
            "A file is looked at every 100 milliseconds to once a day.",
            Assert
                .Throws<ArgumentOutOfRangeException>(() =>
                    Shop.Host(rules => rules.AddProgramFile("club", "x", file => file.LooksEvery(TimeSpan.Zero)))
                )
                .Message,
            StringComparison.Ordinal
        );

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

    /// <summary>Writes bad programs for a time, and says whether no pause was nearly as long as the file needs to settle.</summary>
    private bool WriteBadOnes(TimeSpan time, TimeSpan settling)
    {
        bool isCalm = true;
        var all = Stopwatch.StartNew();
        var since = Stopwatch.StartNew();
        while (all.Elapsed < time)
        {
            File.WriteAllBytes(_folder["club.json"], Shop.Bad());
            isCalm &= since.Elapsed + since.Elapsed < settling;
            since.Restart();
            Thread.Sleep(10);
        }
        return isCalm && since.Elapsed + since.Elapsed < settling;
    }

    private static byte[] Goods(string sku) => LoyaltyJson.WriteCatalog(Catalog.Create().Item(sku, "cone").Build());

    [MethodImpl(MethodImplOptions.NoInlining)]
    private WeakReference PlanOfADisposedHost()
    {
        using var host = Host();
        return new WeakReference(host.Plans().Current);
    }

    /// <summary>A program of each of some files, under the name of the file.</summary>
    private ServiceProvider Host(params string[] names) =>
        Shop.Host(rules =>
        {
            foreach (string name in names)
                rules.AddProgramFile(name, _folder.Write(name, Shop.Json(1)), file => file.SettlesIn(Soon));
        });

    private ServiceProvider Host()
    {
        _folder.Write("club.json", Shop.Json(1));
        return Shop.Host(
            rules => rules.AddProgramFile("club", _folder["club.json"], file => file.SettlesIn(Soon)),
            services => services.AddSingleton<ILogger<LoyaltyPlan>>(_log)
        );
    }

    /// <summary>Does something once when it is asked for its parameters.</summary>
    private sealed class Writer(Action write) : ICustomRewardRule, ICustomRuleParameters
    {
        private Action? _write = write;

        public void DeclareParameters(DeclaredParameters parameters) =>
            Interlocked.Exchange(ref _write, null)?.Invoke();

        public void Propose(in CustomTurn turn, Proposal proposal) => proposal.AmountOff(1);
    }
}
