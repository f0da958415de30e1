using Loyalty.Rules.Testing.Laws.Drawing;
using Loyalty.Rules.Testing.Programs;
using Loyalty.Rules.Testing.Steps;

namespace Loyalty.Rules.Testing.Laws.Judging;

/// <summary>Who does what a nudge says gets what it says.</summary>
internal sealed class NudgeLaw : Law
{
    /// <summary>Of what a nudge means, so many goods are tried.</summary>
    private const int Tried = 3;

    private const string Newcomer = "newcomer";

    internal override string Says => "a nudge tells the truth";

    internal override string Condition =>
        "A nudge speaks of its own rule, as if no other were there. It holds where no rule decided before wants the same items or lowers what counts; an invitation to join, where some rule asks nothing else of the member.";

    internal override string Call => "NudgesTellTheTruth()";

    internal override Breach? Judge(LawCase tried, Stage stage)
    {
        var members = stage.Play(tried.Before);
        var said = stage.Try(tried.Visit, members);
        foreach (var nudge in said.Decision.Nudges)
        {
            var breach =
                nudge.Kind == NudgeKind.Join ? Join(tried, stage, said)
                : nudge.RuleId is { } rule ? Follow(tried, stage, members, said, nudge, RuleOf(stage, rule))
                : null;
            if (breach is not null)
                return breach;
        }
        return null;
    }

    /// <summary>Joins with the same basket: some rule that wanted a member must take the newcomer, now or when the same is bought again.</summary>
    private static Breach? Join(LawCase tried, Stage stage, StepResult said)
    {
        var members = new Dictionary<string, MemberState>(StringComparer.Ordinal);
        var joined = tried.Visit.JoinedBy(Newcomer);
        var result = stage.Decide(joined, members);
        var again = stage.Decide(joined.Again(joined.Basket), members);
        bool brings = said
            .Decision.Outcomes.Where(outcome => outcome.Verdict == Verdict.NeedsMember)
            .SelectMany(outcome => new[] { result.OutcomeOf(outcome.RuleId), again.OutcomeOf(outcome.RuleId) })
            .Any(outcome => outcome.Verdict is not (Verdict.NotEligible or Verdict.NeedsMember));
        return brings || !result.Decision.Admission.IsAccepted
            ? null
            : Of(tried, "The guest is invited to join, and joining brings nothing.", said, joined, result);
    }

    private static Breach? Follow(
        LawCase tried,
        Stage stage,
        Dictionary<string, MemberState> members,
        StepResult said,
        Nudge nudge,
        ProgramPart rule
    )
    {
        foreach (var good in GoodsFor(stage, nudge, rule).Take(Tried))
        {
            if (PartOf(stage, nudge, good) is not { } part)
                continue;
            var more = tried.Visit.With(tried.Visit.Basket.With(part));
            var result = stage.Try(more, members);
            if (!IsDone(nudge, said, result))
                continue;
            var before = said.OutcomeOf(nudge.RuleId!);
            var after = result.OutcomeOf(nudge.RuleId!);
            string what =
                $"Rule '{nudge.RuleId}' asks for {(nudge.Unit == OutcomeUnit.Money ? stage.Money(nudge.Missing) : FormattableString.Invariant($"{nudge.Missing}"))} more";
            if (!Came(nudge, before, after))
                return Of(tried, $"{what}; with {good.Sku} added it gives no more.", said, more, result);
            long saved = DiscountOf(result, nudge.RuleId!) - DiscountOf(said, nudge.RuleId!);
            if (nudge.Saving is { } saving && good.IsShelfPrice && saved != saving)
                return Of(
                    tried,
                    $"{what} and promises a saving of {stage.Money(saving)}; it is {stage.Money(saved)}.",
                    said,
                    more,
                    result
                );
        }
        return null;
    }

    /// <summary>Whether just that was done: a sale may hold no more, and of money counts what other rules leave of it.</summary>
    private static bool IsDone(Nudge nudge, StepResult said, StepResult result) =>
        result.Decision.Admission.IsAccepted
        && (
            nudge.Unit != OutcomeUnit.Money
            || result.Decision.Payable.MinorUnits - said.Decision.Payable.MinorUnits >= nudge.Missing
        );

    /// <summary>Whether what a nudge said came: more of the reward; or else one that is due, or the threshold that it spoke of.</summary>
    private static bool Came(Nudge nudge, Outcome before, Outcome after) =>
        after.Granted > before.Granted
        || (
            nudge.Kind != NudgeKind.AddItem
            && (
                after.Granted + after.Waiting > before.Granted + before.Waiting
                || (before.Need > 0 && after.Have >= before.Need)
            )
        );

    /// <summary>What is added; null where a nudge counts in what this law does not know how to buy.</summary>
    private static Part? PartOf(Stage stage, Nudge nudge, Good good) =>
        nudge.Unit switch
        {
            OutcomeUnit.Units when !good.Weighed => Part.Of(good, 1000 * nudge.Missing),
            // Where prices decide what a selector means, the price stays and the number grows.
            OutcomeUnit.Money when stage.Drawing.Program.All().Any(part => part.Is("priceBand")) => Part.Of(
                good,
                1000 * ((nudge.Missing + good.Price - 1) / good.Price)
            ),
            OutcomeUnit.Money => new Part(good, 1000, nudge.Missing),
            _ => null,
        };

    private static IEnumerable<Good> GoodsFor(Stage stage, Nudge nudge, ProgramPart rule)
    {
        var excepted = rule.Find("except") is { } except ? stage.Drawing.Shelf.Of(except) : [];
        return stage
            .Drawing.Shelf.Of(SelectorOf(nudge, rule))
            .Where(good => good.Price > 0 && !excepted.Contains(good))
            .OrderByDescending(good => good.IsShelfPrice);
    }

    /// <summary>What a rule gives, for an item to add; else what it counts.</summary>
    private static ProgramPart? SelectorOf(Nudge nudge, ProgramPart rule)
    {
        var counts = (rule.Find("buy") ?? rule.Find("when") ?? rule).Find("items");
        if (nudge.Kind != NudgeKind.AddItem)
            return counts;
        return (rule.Find("get") ?? rule.Find("offer")) is { } gives ? gives.Find("items") : counts;
    }

    private static ProgramPart RuleOf(Stage stage, string id) =>
        stage.Drawing.Program.Find("rules")!.Parts.First(rule => rule.TextOf("id") == id);

    private static long DiscountOf(StepResult result, string rule) => result.AwardOf(rule)?.Discount ?? 0;

    private static Breach Of(LawCase tried, string why, StepResult said, Visit then, StepResult result) =>
        new(
            tried,
            why,
            [new Scene("It is said", tried.Visit, said), new Scene("Done", then, result)],
            tried.Before.Visits
        );
}
