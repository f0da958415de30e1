using System.Globalization;
using System.Text;
using Loyalty.Rules.Diagnostics;
using ScoopClub;
using static Loyalty.Rules.Tests.Goods;

namespace Loyalty.Rules.Tests.Json;

/// <summary>Law 64, of decisions.</summary>
public sealed class DecisionJsonTests
{
    [Fact]
    public void Law64_TryReadDecision_OfEveryDecisionOfAHistory_SaysTheSame()
    {
        var plan = EveryAccount.Plan;
        var before = plan.NewMember("ann");
        foreach (var decision in EveryAccount.Decisions(plan))
        {
            var read = AssertRoundTrip(decision);
            // It can be applied as the one that was made.
            Assert.Equal(decision.NextState, before.With(read));
            before = decision.NextState!;
        }
    }

    [Fact]
    public void Law64_TryReadDecision_OfTheScoopClubsWeek_SaysTheSame()
    {
        var plan = Club.Program.Compile(ScoopClub.Shop.Catalog);
        var members = new Dictionary<string, MemberState>(StringComparer.Ordinal);
        foreach (var visit in Week.Visits)
        {
            if (visit.Sale.Header.MemberId is not { } id)
            {
                AssertRoundTrip(plan.Evaluate(visit.Sale));
                continue;
            }
            var state = members.TryGetValue(id, out var known) ? known : plan.NewMember(id);
            var decision = plan.Evaluate(visit.Sale, state);
            members[id] = AssertRoundTrip(decision).NextState!;
            AssertRoundTrip(plan.Evaluate(visit.Sale, members[id]));
        }
    }

    public static TheoryData<string> Statuses =>
        ["alreadyApplied", "conflict", "needsReplay", "tooLate", "refused", "wrongProgram", "missingId", "wrongMember"];

    [Theory]
    [MemberData(nameof(Statuses))]
    public void TryReadDecision_OfASaleThatWasNotTaken_SaysTheSame(string status)
    {
        var plan = EveryAccount.Plan;
        var ann = EveryAccount.Ann;
        var known = EveryAccount.Sales[13];
        var header = known.Header;
        var decision = status switch
        {
            "alreadyApplied" => plan.Evaluate(known, ann),
            "conflict" => plan.Evaluate(new Transaction(header, [Each("tea", 1, 199)]), ann),
            "needsReplay" => plan.Evaluate(At(header.At), ann),
            "tooLate" => plan.Evaluate(At(header.At.AddDays(-30)), ann),
            "refused" => plan.Evaluate(EveryAccount.RefusedSale, ann),
            "wrongProgram" => plan.Evaluate(known, Club.Program.Compile(ScoopClub.Shop.Catalog).NewMember("ann")),
            "missingId" => plan.Evaluate(
                new Transaction(new SaleHeader(null!, header.At, header.Currency, "ann"), [default]),
                ann
            ),
            _ => plan.Evaluate(new Transaction(new SaleHeader("x", header.At, header.Currency, ""), []), ann),
        };

        Assert.False(decision.Admission.IsAccepted);
        AssertRoundTrip(decision);

        Transaction At(DateTimeOffset at) =>
            new(new SaleHeader("late", at, header.Currency, "ann"), [Each("tea", 1, 199)]);
    }

    [Fact]
    public void ToJson_OfARefusedSale_IsTheSameWhateverWasDecidedBefore()
    {
        var refused = EveryAccount.Plan.Evaluate(EveryAccount.RefusedSale, EveryAccount.Ann).ToJson();
        EveryAccount.Plan.Evaluate(EveryAccount.GuestSale);

        Assert.Equal(refused, EveryAccount.Plan.Evaluate(EveryAccount.RefusedSale, EveryAccount.Ann).ToJson());
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void Law16_ToJson_UnderAnotherCulture_IsTheSame(string culture)
    {
        var decision = EveryAccount.Decisions(EveryAccount.Plan)[13];
        var expected = decision.ToJson();
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(expected, decision.ToJson());
            Assert.Equal(expected, AssertRoundTrip(decision).ToJson());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void TryReadDecision_ByAPlanWithItsRulesInAnotherOrder_SaysTheSame()
    {
        var made = EveryAccount.Decisions(EveryAccount.Plan)[13];

        var read = EveryAccount.Reversed.ReadDecision(Text(made.ToJson()), made.Sale);

        Assert.Equal(made.ToJson(), read.ToJson());
        Assert.Equal(made.ToJson(), EveryAccount.Decisions(EveryAccount.Reversed)[13].ToJson());
    }

#if NET
    [Fact]
    public void WriteTo_ABuffer_WritesTheSameBytes()
    {
        var decision = EveryAccount.Decisions(EveryAccount.Plan)[13];
        var output = new System.Buffers.ArrayBufferWriter<byte>();
        decision.WriteTo(output, indented: false);

        Assert.Equal(decision.ToJson(indented: false), output.WrittenSpan.ToArray());
    }
#endif

    [Fact]
    public void ReadDecision_OfABadDocument_ListsWhatIsWrong() =>
        Assert.Equal(
            "The decision cannot be read:\n"
                + "error LR0005 at $ (line 1, column 2): The document stops being JSON here: it ends inside an object; close it with '}'.",
            Assert
                .Throws<LoyaltyProgramException>(() => EveryAccount.Plan.ReadDecision("{", EveryAccount.GuestSale))
                .Message
        );

    [Fact]
    public void Law65_TryReadStateAndDecision_OfWhatIsNoDocument_SayWhy()
    {
        AssertRefused("", "LR0001");
        AssertRefused(new string(' ', (16 * 1024 * 1024) + 1), "LR0002");
        AssertRefused("\ufeff{}", "LR0003");
        AssertRefused("{\"member\":\"a\ud800\"}", "LR0004");
        AssertRefused("{\"counters\":" + new string('[', 64), "LR0008");
        AssertRefused("{} {}", "LR0009");
        AssertRefused("{\"version\":NaN}", "LR0010");
        AssertRefused("{\"member\":\"\\ud800\"}", "LR0011");
    }

    [Fact]
    public void Law65_TryReadState_Of16MiB_EndsInTime()
    {
        var counters = string.Join(
            ",",
            Enumerable.Repeat("{\"rule\":\"cards\",\"account\":\"stamps\",\"value\":1}", 300_000)
        );
        var document = Text(EveryAccount.Plan.NewMember("ann").ToJson(indented: false)).TrimEnd('}');

        Assert.False(
            EveryAccount.Plan.TryReadState(
                Encoding.UTF8.GetBytes(document + ",\"counters\":[" + counters + "]}"),
                out _,
                out var report
            )
        );

        Assert.Equal(1001, report.All.Count);
        Assert.Equal("LR0085", report.All[999].Code);
    }

    [Fact]
    public void Words_OfAllEnumerations_AreThere()
    {
        AssertWords(Rules.Json.DecisionWords.Statuses, AdmissionStatus.None);
        AssertWords(Rules.Json.DecisionWords.Refusals, Refusal.None);
        AssertWords(Rules.Json.DecisionWords.Verdicts, Verdict.None);
        AssertWords(Rules.Json.DecisionWords.Units, OutcomeUnit.None);
        AssertWords(Rules.Json.DecisionWords.Reasons, EligibilityReason.None);
        AssertWords<AwardKind>(Rules.Json.DecisionWords.Kinds);
        AssertWords<NudgeKind>(Rules.Json.DecisionWords.Nudges);
        AssertWords<PostingAccount>(Rules.Json.AccountWords.OfPosting);
        AssertWords<PostingAccount>(
            Rules.Json.AccountWords.OfCounter,
            PostingAccount.Points,
            PostingAccount.Redemption,
            PostingAccount.JourneyPoints
        );
    }

    private static void AssertRefused(string document, string code)
    {
        byte[] utf8 = Rules.Json.DocumentText.ToUtf8(document);

        Assert.False(EveryAccount.Plan.TryReadState(utf8, out _, out var ofState));
        Assert.False(EveryAccount.Plan.TryReadDecision(utf8, EveryAccount.GuestSale, out _, out var ofDecision));

        Assert.Equal(code, Assert.Single(ofState.All).Code);
        Assert.Equal(code, Assert.Single(ofDecision.All).Code);
    }

    /// <summary>Each value but some has a word, which is its name.</summary>
    private static void AssertWords<T>(Rules.Json.Forms.WordForm<T> words, params T[] without)
        where T : struct
    {
        foreach (T value in Enum.GetValues(typeof(T)))
        {
            string name = value.ToString()!;
            string word = char.ToLowerInvariant(name[0]) + name.Substring(1);
            Assert.Equal(!without.Contains(value), words.TryGet(word, out var found));
            Assert.True(without.Contains(value) || found.Equals(value), name);
        }
    }

    private static Decision AssertRoundTrip(Decision decision)
    {
        Decision? read = null;
        foreach (bool indented in new[] { true, false })
        {
            var once = decision.ToJson(indented);
            DiagnosticReport report;
            Assert.True(decision.Plan.TryReadDecision(once, decision.Sale, out read, out report), report.ToString());
            Assert.Equal("", report.ToString());
            Assert.Equal(once, read.ToJson(indented));
        }
        Assert.Equal(decision.Explain(), read!.Explain());
        Assert.Equal(decision.Receipt().ToString(), read.Receipt().ToString());
        Assert.Equal(decision.Awards, read.Awards);
        Assert.Equal(decision.LineDiscounts, read.LineDiscounts);
        Assert.Equal(decision.Outcomes, read.Outcomes);
        Assert.Equal(decision.Nudges, read.Nudges);
        Assert.Equal(
            decision.Postings.Where(one => one.Account != PostingAccount.Points),
            read.Postings.Where(one => one.Account != PostingAccount.Points)
        );
        Assert.All(read.Faults, fault => Assert.Null(fault.Exception));
        return read;
    }

    private static string Text(byte[] utf8) => Encoding.UTF8.GetString(utf8);
}
