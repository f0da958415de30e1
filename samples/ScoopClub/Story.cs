using Loyalty.Rules;

namespace ScoopClub;

/// <summary>Tells the week: every sale with its receipt, then what the rewards cost and what customers felt they got.</summary>
internal static class Story
{
    public static void Tell(TextWriter output)
    {
        var plan = Club.Program.Compile(Shop.Catalog);
        var members = new SortedDictionary<string, MemberState>(StringComparer.Ordinal);
        var costs = new RewardCosts(Club.Program);
        Say(output, "A week at the Scoop Club");
        Say(output, "========================");
        foreach (var visit in Week.Visits)
        {
            var decision = Decide(plan, visit.Sale, members);
            costs.Add(decision);
            Say(output, "");
            Say(output, visit.Headline);
            Say(output, "");
            output.Write(decision.Receipt(visit.Texts).ToString());
        }
        Say(output, "");
        costs.Write(output);
        Say(output, "");
        Say(output, "Members at the end of the week");
        foreach (var member in members)
        {
            string stamps = $"{member.Value.Stamps("sixth-cone")} of 5 stamps";
            Say(output, $"  {member.Key, -6}{member.Value.Points, 5} points, {stamps}");
        }
    }

    /// <summary>The next state of a member is what the decision says; the shop keeps it until the next visit.</summary>
    private static Decision Decide(LoyaltyPlan plan, Transaction sale, SortedDictionary<string, MemberState> members)
    {
        if (sale.Header.MemberId is not { } id)
            return plan.Evaluate(sale);
        if (!members.TryGetValue(id, out var state))
            state = plan.NewMember(id);
        var decision = plan.Evaluate(sale, state);
        members[id] = decision.NextState!;
        return decision;
    }

    private static void Say(TextWriter output, string line) => output.Write(line + "\n");
}
