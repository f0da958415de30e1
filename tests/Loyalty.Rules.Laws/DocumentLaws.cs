using System.Text;
using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Json;
using Loyalty.Rules.Laws.Generators;
using Xunit.Abstractions;

namespace Loyalty.Rules.Laws;

/// <summary>What is written reads back as the same, and what is spoilt is taken whole or refused at a place.</summary>
public sealed class DocumentLaws(ITestOutputHelper output)
{
    private delegate bool Reading(ReadOnlySpan<byte> utf8, out byte[]? again, out DiagnosticReport report);

    [Fact]
    public void Law64_AWorldThroughJson_ReadsBackTheSame_AndDecidesTheSame() =>
        new Law(output)
            .Meets(800, "a catalog")
            .Meets(300, "line details")
            .Meets(300, "named selectors")
            .Meets(650, "awards")
            .Holds(
                Worlds.Any(),
                64,
                (world, tally) =>
                {
                    var currency = world.Program.Currency.Code;
                    byte[] program = Same(world.Program.ToJson(), ReadProgram);
                    Assert.True(LoyaltyProgram.TryParse(program, out var readProgram, out _));
                    Assert.Equal(world.Program, readProgram);
                    Catalog? catalog = null;
                    if (world.Catalog is not null)
                    {
                        byte[] items = Same(
                            LoyaltyJson.WriteCatalog(world.Catalog, currency),
                            (ReadOnlySpan<byte> utf8, out byte[]? again, out DiagnosticReport report) =>
                                ReadCatalog(utf8, currency, out again, out report)
                        );
                        Assert.True(LoyaltyJson.TryReadCatalog(items, out catalog, out _));
                    }
                    var plan = readProgram!.Compile(catalog, CustomRules.ForEngine);
                    var state = plan.NewMember(SaleGenerator.Member);
                    Assert.Equal(world.Plan.Fingerprint, plan.Fingerprint);
                    tally.Meet(catalog is not null, "a catalog");
                    tally.Meet(world.Program.Selectors.Count > 0, "named selectors");
                    world.Walk(
                        (sale, before, decision) =>
                        {
                            if (!decision.Admission.IsAccepted)
                                return;
                            byte[] written = Same(LoyaltyJson.WriteTransaction(sale, world.Catalog), ReadSale);
                            Assert.True(LoyaltyJson.TryReadTransaction(written, out var read, out _));
                            var again = before is null ? plan.Evaluate(read!) : plan.Evaluate(read!, state);
                            DecisionText.AssertSame(DecisionText.Of(decision), DecisionText.Of(again));
                            state = again.NextState ?? state;
                            tally.Meet(sale.Lines.Any(line => line.Details is not null), "line details");
                            tally.Meet(decision.Awards.Count > 0, "awards");
                        }
                    );
                }
            );

    [Fact]
    public void Law65_ASpoiltDocument_IsTakenWhole_OrRefusedAtAPlace() =>
        new Law(output)
            .Meets(30, "taken")
            .Meets(900, "refused")
            .Holds(
                Worlds.Any(3),
                65,
                (world, tally) =>
                {
                    var dice = new Dice(world.History.Count + world.Program.ToJson().Length);
                    Try(world.Program.ToJson(), ReadProgram);
                    foreach (var sale in world.History.Where(sale => sale.Lines.All(line => line.Sku is not null)))
                        Try(LoyaltyJson.WriteTransaction(sale), ReadSale);

                    void Try(byte[] document, Reading read)
                    {
                        for (int i = 0; i < 10; i++)
                        {
                            if (read(Spoilt(document, dice), out byte[]? again, out var report))
                            {
                                Same(again!, read);
                                tally.Meet("taken");
                                continue;
                            }
                            tally.Meet("refused");
                            Assert.True(report.HasErrors);
                            Assert.All(
                                report.All,
                                one =>
                                    Assert.True(
                                        one.Line > 0 && one.Column > 0 && one.Message.Length > 0,
                                        one.ToString()
                                    )
                            );
                        }
                    }
                }
            );

    private static byte[] Spoilt(byte[] document, Dice dice)
    {
        var spoilt = new List<byte>(document);
        int at = dice.Below(spoilt.Count);
        switch (dice.Below(5))
        {
            case 0:
                spoilt.RemoveRange(at, spoilt.Count - at);
                break;
            case 1:
                spoilt.RemoveRange(at, Math.Min(dice.Between(1, 9), spoilt.Count - at));
                break;
            case 2:
                spoilt.InsertRange(at, spoilt.GetRange(at, Math.Min(dice.Between(1, 40), spoilt.Count - at)));
                break;
            case 3:
                spoilt[at] = (byte)dice.Below(256);
                break;
            default:
                string token = dice.Of(
                    "NaN",
                    "1e400",
                    "\"\\ud800\"",
                    "/* */",
                    "\"\u0130\"",
                    "[[[[",
                    "-0",
                    "\u200b",
                    "9"
                );
                spoilt.InsertRange(at, Encoding.UTF8.GetBytes(token));
                break;
        }
        return [.. spoilt];
    }

    /// <summary>Reads what was written and writes it again: the same bytes.</summary>
    private static byte[] Same(byte[] written, Reading read)
    {
        Assert.True(read(written, out byte[]? again, out var report), report.ToString());
        Assert.Equal(Encoding.UTF8.GetString(written), Encoding.UTF8.GetString(again!));
        return written;
    }

    private static bool ReadProgram(ReadOnlySpan<byte> utf8, out byte[]? again, out DiagnosticReport report)
    {
        bool taken = LoyaltyProgram.TryParse(utf8, out var program, out report);
        again = program?.ToJson();
        return taken;
    }

    private static bool ReadCatalog(
        ReadOnlySpan<byte> utf8,
        string currency,
        out byte[]? again,
        out DiagnosticReport report
    )
    {
        bool taken = LoyaltyJson.TryReadCatalog(utf8, out var catalog, out report);
        again = catalog is null ? null : LoyaltyJson.WriteCatalog(catalog, currency);
        return taken;
    }

    private static bool ReadSale(ReadOnlySpan<byte> utf8, out byte[]? again, out DiagnosticReport report)
    {
        bool taken = LoyaltyJson.TryReadTransaction(utf8, out var sale, out report);
        again = sale is null ? null : LoyaltyJson.WriteTransaction(sale);
        return taken;
    }
}
