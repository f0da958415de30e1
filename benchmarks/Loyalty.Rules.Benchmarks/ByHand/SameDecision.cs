using Loyalty.Rules.Benchmarks.Shop;

namespace Loyalty.Rules.Benchmarks.ByHand;

/// <summary>Holds the two against each other before anything is timed: equal in every field, over thousands of drawn sales, or an exception.</summary>
internal static class SameDecision
{
    private const int Members = 200;
    private const int SalesOfMember = 100;

    internal static void Check()
    {
        var plan = ScoopShop.FourRules().Build().Compile(ScoopShop.Catalog);
        var till = new ByHandTill(ScoopShop.Catalog);
        var buffer = new DecisionBuffer();
        var decision = new ByHandDecision();
        for (int seed = 0; seed < Members; seed++)
        {
            var sales = new DrawnSales(seed);
            var state = plan.NewMember("ann").ToBuilder();
            var member = new ByHandMember("ann");
            for (int i = 0; i < SalesOfMember; i++)
            {
                var (header, lines) = sales.Next();
                plan.Evaluate(new SaleView(header, lines), state, buffer);
                till.Decide(header, lines, member, decision);
                Compare(buffer, decision, FormattableString.Invariant($"seed {seed}, sale {i}"));
                state.Apply(buffer);
                member.Apply(decision);
            }
            Same(state.Points, member.Points, "points", FormattableString.Invariant($"seed {seed}"));
        }
    }

    internal static void Compare(DecisionBuffer engine, ByHandDecision hand, string where)
    {
        Same(engine.Admission.Status, hand.Admission.Status, "status", where);
        Same(engine.Admission.Refusal, hand.Admission.Refusal, "refusal", where);
        if (!engine.Admission.IsAccepted)
            return;
        Same(engine.Record.BodyHash, hand.BodyHash, "body", where);
        Same((engine.Total, engine.Discount, engine.Points), (hand.Total, hand.Discount, hand.Points), "sums", where);
        Same(engine.Awards, hand.Awards, one => new(one.RuleId, one.Kind, one.Discount, one.Points, one.Units), where);
        Same(
            engine.Postings,
            hand.Postings,
            one => new(one.Account, one.RuleId, one.Period, one.Before, one.After),
            where
        );
        Same(engine.Outcomes, hand.Outcomes, Plain, where);
        Same(engine.Nudges, hand.Nudges, one => new(one.RuleId!, one.Kind, one.Missing, one.Unit, one.Items), where);
        var parts = engine.LineDiscounts.ToArray().GroupBy(one => (one.Award, one.Line));
        Same(
            parts.Select(part => (part.Key.Award, part.Key.Line, part.Sum(one => one.Amount))).Order().ToArray(),
            hand.LineDiscounts.ToArray().Select(one => (one.Award, one.Line, one.Amount)).Order().ToArray(),
            one => one,
            where
        );
    }

    private static ByHandOutcome Plain(Outcome one)
    {
        Same(one.Reason, EligibilityReason.None, "reason", one.RuleId);
        Same(one.LostTo, null, "lost to", one.RuleId);
        return new(
            one.RuleId,
            one.Verdict,
            one.ProgressUnit,
            one.Have,
            one.Need,
            one.AwardUnit,
            one.Asked,
            one.Granted,
            one.Waiting
        );
    }

    private static void Same<TEngine, THand>(
        ReadOnlySpan<TEngine> engine,
        ReadOnlySpan<THand> hand,
        Func<TEngine, THand> plain,
        string where
    )
    {
        Same(engine.Length, hand.Length, "number of " + typeof(TEngine).Name, where);
        for (int i = 0; i < engine.Length; i++)
            Same(plain(engine[i]), hand[i], typeof(TEngine).Name, where);
    }

    private static void Same<T>(T engine, T hand, string what, string where)
    {
        if (!EqualityComparer<T>.Default.Equals(engine, hand))
            throw new InvalidOperationException($"{where}: {what} of the engine is {engine}, by hand {hand}.");
    }
}
