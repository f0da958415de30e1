using System.Globalization;
using System.Text;
using ScoopClub;

namespace Loyalty.Rules.Tests.Json;

/// <summary>Law 64, of members' states.</summary>
public sealed class MemberStateJsonTests
{
    [Fact]
    public void Law64_TryReadState_OfEveryStateOfAHistory_IsTheSameState()
    {
        var plan = EveryAccount.Plan;
        AssertRoundTrip(plan, plan.NewMember("ann"));
        foreach (var decision in EveryAccount.Decisions(plan))
            AssertRoundTrip(plan, decision.NextState!);

        var kept = EveryAccount.Ann;
        var accounts = Enumerable
            .Range(0, kept.Core.Count)
            .Select(i => kept.Core.Layout.Slots[StateCore.SlotOf(kept.Core.Keys[i])].Account);
        // All but the two of which one alone is not 0 at a time, and lots.
        Assert.Equal(8, accounts.Distinct().Count());
        Assert.NotEmpty(kept.Lots);
        Assert.NotEmpty(kept.Applied);
    }

    [Fact]
    public void Law64_TryReadState_OfTheScoopClubsWeek_IsTheSameState()
    {
        var plan = Club.Program.Compile(ScoopClub.Shop.Catalog);
        var members = new Dictionary<string, MemberState>(StringComparer.Ordinal);
        foreach (var visit in Week.Visits.Where(visit => visit.Sale.Header.MemberId is not null))
        {
            string id = visit.Sale.Header.MemberId!;
            members[id] = plan.Evaluate(
                visit.Sale,
                members.TryGetValue(id, out var state) ? state : plan.NewMember(id)
            ).NextState!;
            AssertRoundTrip(plan, members[id]);
        }
        Assert.Equal(3, members.Count);
    }

    [Fact]
    public void TryReadState_ByAPlanWithItsRulesInAnotherOrder_IsTheSameState()
    {
        Assert.NotEqual(EveryAccount.Plan.Program, EveryAccount.Reversed.Program);
        Assert.Equal(EveryAccount.Plan.Fingerprint, EveryAccount.Reversed.Fingerprint);

        var state = EveryAccount.Reversed.ReadState(Text(EveryAccount.Ann.ToJson()));

        Assert.Equal(EveryAccount.Ann, state);
        Assert.Equal(EveryAccount.Ann.ToJson(), state.ToJson());
        Assert.Equal(EveryAccount.Ann, EveryAccount.Decisions(EveryAccount.Reversed)[15].NextState);
    }

    [Fact]
    public void Evaluate_UponAStateThatWasRead_DecidesTheSame()
    {
        var plan = EveryAccount.Plan;
        var state = plan.NewMember("ann");
        foreach (var sale in EveryAccount.Sales)
        {
            var expected = plan.Evaluate(sale, state);
            var decision = plan.Evaluate(sale, plan.ReadState(Text(state.ToJson(indented: false))));

            Assert.Equal(expected.NextState, decision.NextState);
            Assert.Equal(expected.Explain(), decision.Explain());
            state = decision.NextState!;
        }
        Assert.Equal(AdmissionStatus.AlreadyApplied, plan.Evaluate(EveryAccount.Sales[15], state).Admission.Status);
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void Law16_ToJson_UnderAnotherCulture_IsTheSame(string culture)
    {
        var expected = EveryAccount.Ann.ToJson();
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(expected, EveryAccount.Ann.ToJson());
            Assert.True(EveryAccount.Plan.TryReadState(expected, out var state, out var report));
            Assert.Equal(EveryAccount.Ann, state);
            Assert.Empty(report.All);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

#if NET
    [Fact]
    public void WriteTo_ABuffer_WritesTheSameBytes()
    {
        var output = new System.Buffers.ArrayBufferWriter<byte>();
        EveryAccount.Ann.WriteTo(output, indented: false);

        Assert.Equal(EveryAccount.Ann.ToJson(indented: false), output.WrittenSpan.ToArray());
    }
#endif

    [Fact]
    public void ToJson_OfANewMember_SaysNoMoreThanWhoseStateItIs() =>
        Assert.Equal(
            "{\"member\":\"ann\",\"format\":0,\"version\":0,\"program\":\"every-account\",\"programVersion\":3,"
                + "\"fingerprint\":\""
                + Fingerprint
                + "\",\"currency\":\"USD\"}",
            Text(EveryAccount.Plan.NewMember("ann").ToJson(indented: false))
        );

    [Fact]
    public void ReadState_OfABadDocument_ListsWhatIsWrong() =>
        Assert.Equal(
            "The state cannot be read:\n"
                + "error LR0005 at $ (line 1, column 2): The document stops being JSON here: it ends inside an object; close it with '}'.",
            Assert.Throws<LoyaltyProgramException>(() => EveryAccount.Plan.ReadState("{")).Message
        );

    private static string Fingerprint =>
        EveryAccount.Plan.Compiled.Layout.Fingerprint.ToString("x16", CultureInfo.InvariantCulture);

    private static void AssertRoundTrip(LoyaltyPlan plan, MemberState state)
    {
        foreach (bool indented in new[] { true, false })
        {
            var once = state.ToJson(indented);
            Assert.True(plan.TryReadState(once, out var read, out var report), report.ToString());
            Assert.Equal("", report.ToString());
            Assert.Equal(state, read);
            Assert.Equal(once, read.ToJson(indented));
            Assert.Equal((state.Points, state.HasJoined), (read.Points, read.HasJoined));
        }
    }

    private static string Text(byte[] utf8) => Encoding.UTF8.GetString(utf8);
}
