using System.Globalization;
using System.Text;
using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Tests.Json;

public sealed class ProgramEqualityTests
{
    [Fact]
    public void Equals_OfPartsThatSayTheDefault_IsTrue()
    {
        var said = Of(p =>
            p.FreeItem(
                "a",
                r =>
                    r.Buy("cones", 5)
                        .Get(Selector.Named("cones"), 1)
                        .PercentOff(100)
                        .Priority(0)
                        .Between(null, null)
                        .For(_ => { })
                        .Cap(new Cap(3, CapUnit.Times, CapScope.Transaction, CalendarWindow.Month))
            )
        );
        var unsaid = Of(p =>
            p.FreeItem("a", r => r.Buy("cones", 5).Cap(new Cap(3, CapUnit.Times, CapScope.Transaction)))
        );

        Assert.Equal(unsaid, said);
        Assert.Equal(unsaid.GetHashCode(), said.GetHashCode());
        AssertReadsBack(said);
    }

    [Fact]
    public void Equals_OfATreeInJsonAndInCSharp_IsTrue()
    {
        var fluent = Of(p =>
            p.PointValue(100, 1)
                .GuardMargin(50, UnknownCost.Deny)
                .FreeItem("a", r => r.Buy("cones", 5))
                .FreeItem("b", r => r.Buy("cones", 6))
                .FreeItem("c", r => r.Buy("cones", 7))
                .Arbitrate(ArbitrationNode.First("a", ArbitrationNode.Best("b", "c").PerUnit().Named("inner")))
        );
        const string Tree = """{"first":["a",{"best":["b","c"],"scope":"unit","name":"inner"}]}""";

        Assert.Contains(
            "\"pointValue\":{\"points\":100,\"worth\":\"1.00\"},\"marginGuard\":{\"percent\":50,\"unknownCost\":\"deny\"},\"arbitration\":"
                + Tree,
            Encoding.UTF8.GetString(fluent.ToJson(indented: false)),
            StringComparison.Ordinal
        );
        AssertReadsBack(fluent);
    }

    [Fact]
    public void Equals_OfBasketConditionsInJsonAndInCSharp_IsTrue()
    {
        var fluent = Of(p =>
            p.SignUpBonus(
                "a",
                r =>
                    r.Points(1)
                        .For(e =>
                            e.Basket("cones", 1, unitsBelow: 12)
                                .Basket(Selector.Everything, spend: 20m, spendBelow: 100.01m)
                        )
            )
        );

        Assert.Contains(
            """
            "basket":[{"items":"cones","units":1,"unitsBelow":12},{"spend":"20.00","spendBelow":"100.01"}]
            """,
            Encoding.UTF8.GetString(fluent.ToJson(indented: false)),
            StringComparison.Ordinal
        );
        AssertReadsBack(fluent);
        Assert.NotEqual(fluent, Of(p => p.SignUpBonus("a", r => r.Points(1).For(e => e.Basket("cones", 1)))));
    }

    [Fact]
    public void Equals_OfProgramsThatDiffer_IsFalse()
    {
        var program = Of(p => p.FreeItem("a", r => r.Buy("cones", 5)));

        Assert.NotEqual(program, Of(p => p.FreeItem("a", r => r.Buy("cones", 6))));
        Assert.NotEqual(program, Of(p => p.FreeItem("A", r => r.Buy("cones", 5))));
        Assert.NotEqual(program, Of(p => p.FreeItem("a", r => r.Buy("cones", 5)).Version(2)));
        Assert.False(program.Equals(null));
        Assert.False(program.Equals((object)"a"));
    }

    [Fact]
    public void Equals_OfIdsThatLookAlike_IsFalse()
    {
        string[] ids =
        [
            "\u00e9",
            "e\u0301",
            "i",
            "\u0130",
            "\u0131",
            "I",
            "a",
            "a\u200b",
            "\uff11",
            "1",
            "\ud800",
            "\ud801",
            "\ufffd",
            "\u202ea",
        ];
        var programs = ids.Select(id => LoyaltyProgram.Create(id, "USD").Build()).ToList();

        for (int i = 0; i < ids.Length; i++)
        {
            for (int j = 0; j < ids.Length; j++)
                Assert.Equal(i == j, programs[i].Equals(programs[j]));
        }
    }

    [Fact]
    public void ToJson_OfTwoConditionsOnOneAttribute_KeepsTheValuesTheyShare()
    {
        var program = Of(p =>
            p.FreeItem(
                "a",
                r =>
                    r.Buy("cones", 5)
                        .For(e => e.Attribute("x", "1", "2", "3").Attribute("y", "1").Attribute("x", "3", "2"))
            )
        );

        Assert.Contains("\"attributes\":{\"x\":[\"2\",\"3\"],\"y\":\"1\"}", Compact(program), StringComparison.Ordinal);
        AssertReadsBack(program);
    }

    [Fact]
    public void ToJson_OfValuesThatHaveNoWord_WritesThemAsTheyAre()
    {
        var program = Of(p => p.FreeItem("a", r => r.Buy("cones", 5).Cap(new Cap(1, (CapUnit)17, (CapScope)5))));

        Assert.Contains("\"unit\":\"17\",\"per\":\"5\"", Compact(program), StringComparison.Ordinal);
        Assert.Equal(
            program,
            Of(p => p.FreeItem("a", r => r.Buy("cones", 5).Cap(new Cap(1, (CapUnit)17, (CapScope)5))))
        );
    }

    [Fact]
    public void ToJson_OfAName_IsTextWhereItIsEnglishOnly()
    {
        Assert.Contains("\"name\":\"Club\"", Compact(Of(p => p.Named("Club"))), StringComparison.Ordinal);
        Assert.Contains("\"name\":{\"vi\":\"Hội\"}", Compact(Of(p => p.Named("vi", "Hội"))), StringComparison.Ordinal);
    }

    [Fact]
    public void ToJson_OfText_EscapesWhatJsonDemandsAndNothingElse()
    {
        var program = LoyaltyProgram
            .Create("\"\\/<>&'+\u007f\u0000\u001f\b\f\n\r\t\u00e9\u2028\ud83c\udf66\ud83c", "USD")
            .Build();

        Assert.StartsWith(
            "{\"program\":\"\\\"\\\\/<>&'+\u007f\\u0000\\u001f\\b\\f\\n\\r\\t\u00e9\u2028\ud83c\udf66\\ud83c\",",
            Compact(program),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("de-DE")]
    public void ToJson_UnderAnotherCulture_IsTheSame(string culture)
    {
        var bytes = SchemaDocuments.Bytes("good", "program.every-property.json");
        var expected = SchemaDocuments.Rewrite("program", bytes, true, out _);
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo(culture);
            Assert.Equal(expected, SchemaDocuments.Rewrite("program", bytes, true, out _));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void ToString_OfAProgram_IsItsJsonInLines()
    {
        var program = LoyaltyProgram.Create("p", "USD").Build();

        Assert.Equal(
            "{\n  \"program\": \"p\",\n  \"format\": 0,\n  \"version\": 1,\n  \"currency\": \"USD\",\n  \"rules\": []\n}",
            program.ToString()
        );
        Assert.Equal(program.ToString(), Encoding.UTF8.GetString(program.ToJson()));
    }

    private static LoyaltyProgram Of(Action<LoyaltyProgramBuilder> describe)
    {
        var builder = LoyaltyProgram.Create("p", "USD");
        describe(builder);
        return builder.Build();
    }

    private static string Compact(LoyaltyProgram program) => Encoding.UTF8.GetString(program.ToJson(indented: false));

    private static void AssertReadsBack(LoyaltyProgram program)
    {
        var read = LoyaltyProgram.Parse(program.ToString());
        Assert.Equal(program, read);
        Assert.Equal(program.ToJson(), read.ToJson());
    }
}
