using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Json;
using Loyalty.Rules.Json.Forms;
using Loyalty.Rules.Testing.Expectations;
using Loyalty.Rules.Testing.Steps;

namespace Loyalty.Rules.Testing.Documents;

/// <summary>Makes the state that a member starts with.</summary>
internal static class MemberStart
{
    /// <returns>The state; null where it is reported why there is none.</returns>
    internal static MemberState? Build(
        DocumentReader reader,
        ScenarioContext context,
        LoyaltyPlan plan,
        string id,
        MemberDraft said,
        DateTimeOffset first
    )
    {
        if (said.State is { } node)
            return Whole(reader, context, plan, id, said.Node, node);
        var start = new StateStart(plan, id, first);
        if (said.Joined)
            start.Joined();
        start.Purchases(said.Purchases);
        if (said.Points is { Value: > 0 } points && !start.Points(points.Value))
            reader.ReportName(ScenarioCodes.NoPointsRule, points.Node);
        foreach (var pair in said.Stamps)
            start.Set(PostingAccount.Stamps, pair.Key, pair.Value.Value);
        foreach (var pair in said.Owed)
            start.Set(PostingAccount.OwedUnits, pair.Key, pair.Value.Value);
        foreach (var pair in said.Spend)
            start.Set(PostingAccount.Measure, pair.Key, pair.Value.Value);
        foreach (var pair in said.Bought)
            start.SetDay(PostingAccount.LastBought, pair.Key, pair.Value.Value);
        foreach (var pair in said.Tried)
            start.SetDay(PostingAccount.LastTried, pair.Key, pair.Value.Value);
        foreach (var pair in said.Coupons)
        {
            foreach (var coupons in pair.Value.Value)
                start.Coupons(pair.Key, coupons.Step, coupons.Until, coupons.Count);
        }
        foreach (var pair in said.Measure)
            start.Set(PostingAccount.Measure, pair.Key, MeasureIn(plan, pair.Key, pair.Value.Value));
        return start.ToState();
    }

    /// <summary>Whether the rule can hold it was checked where it was read.</summary>
    private static long MeasureIn(LoyaltyPlan plan, string ruleId, Amount measure) =>
        MemberTiers.Of(plan, ruleId) is { } rule ? measure.In(rule.MeasureUnit, plan.Program.PointDecimals) ?? 0 : 0;

    private static MemberState? Whole(
        DocumentReader reader,
        ScenarioContext context,
        LoyaltyPlan plan,
        string id,
        int member,
        int node
    )
    {
        string[] others =
        [
            .. Children(reader, member).Where(child => child != node).Select(child => reader.Tree.Name(child)),
        ];
        if (others.Length > 0)
            reader.ReportName(ScenarioCodes.StateAndWords, node, WordList.Of(others));
        var state = ScenarioContext.IsPath(reader, node)
            ? FromFile(reader, context, plan, node)
            : Inline(reader, plan, node);
        if (state is null || string.Equals(state.MemberId, id, StringComparison.Ordinal))
            return state;
        reader.Report(ScenarioCodes.OtherMember, node, Quoted.Of(state.MemberId), Quoted.Of(id));
        return null;
    }

    private static MemberState? FromFile(DocumentReader reader, ScenarioContext context, LoyaltyPlan plan, int node)
    {
        if (context.Load(reader, node) is not { } file)
            return null;
        if (plan.TryReadState(file, out var state, out var report))
            return state;
        ScenarioContext.Refuse(reader, node, report);
        return null;
    }

    /// <summary>A state that shows itself to be of another program takes the plan away from the reader: it is given back.</summary>
    private static MemberState? Inline(DocumentReader reader, LoyaltyPlan plan, int node)
    {
        bool read = MemberStateForm.Instance.TryRead(reader, node, out var state);
        reader.Plan = plan;
        reader.Currency = plan.Program.Currency;
        reader.PointDecimals = plan.Program.PointDecimals;
        return read ? state : null;
    }

    private static IEnumerable<int> Children(DocumentReader reader, int node)
    {
        for (int child = reader.Tree.FirstChild(node); child >= 0; child = reader.Tree.NextSibling(child))
            yield return child;
    }
}
