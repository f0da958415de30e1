using Loyalty.Rules.Testing.Laws.Drawing;
using Loyalty.Rules.Testing.Steps;

namespace Loyalty.Rules.Testing.Laws.Judging;

/// <summary>Where cases are played: decides visits, and keeps count of what they reach.</summary>
internal sealed class Stage
{
    private readonly CoverageCollector _reached;

    internal Stage(LoyaltyPlan plan, ShopDrawing drawing, CoverageCollector reached)
    {
        Plan = plan;
        Drawing = drawing;
        _reached = reached;
    }

    internal LoyaltyPlan Plan { get; }

    internal ShopDrawing Drawing { get; }

    internal Currency Currency => Plan.Program.Currency;

    /// <summary>The states of members after some visits.</summary>
    internal Dictionary<string, MemberState> Play(History history)
    {
        var members = new Dictionary<string, MemberState>(StringComparer.Ordinal);
        foreach (var visit in history.Visits)
            Decide(visit, members);
        return members;
    }

    /// <summary>Decides a visit, and keeps the member's next state.</summary>
    internal StepResult Decide(Visit visit, Dictionary<string, MemberState> members)
    {
        var result = new SaleHappening(visit.Sale).Play(Plan, members);
        _reached.Add(result);
        return result;
    }

    /// <summary>Decides a visit, and leaves the members as they were.</summary>
    internal StepResult Try(Visit visit, Dictionary<string, MemberState> members) => Decide(visit, Copy(members));

    internal static Dictionary<string, MemberState> Copy(Dictionary<string, MemberState> members) =>
        new(members, StringComparer.Ordinal);

    internal string Money(long minorUnits) => new Money(minorUnits, Currency).ToString();
}
