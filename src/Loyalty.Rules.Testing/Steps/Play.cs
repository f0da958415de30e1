namespace Loyalty.Rules.Testing.Steps;

/// <summary>A scenario ready to be played, or one case of it.</summary>
internal sealed class Play
{
    internal Play(
        string? title,
        LoyaltyPlan plan,
        IReadOnlyDictionary<string, MemberState> members,
        IReadOnlyList<Step> steps,
        IReadOnlyDictionary<int, int> lineOf
    )
    {
        Title = title;
        Plan = plan;
        Members = members;
        Steps = steps;
        LineOf = lineOf;
    }

    /// <summary>The case, such as "units = 3, free = 1"; null where the scenario has none.</summary>
    internal string? Title { get; }

    internal LoyaltyPlan Plan { get; }

    /// <summary>What members start with; others start new.</summary>
    internal IReadOnlyDictionary<string, MemberState> Members { get; }

    internal IReadOnlyList<Step> Steps { get; }

    /// <summary>The line of the document on which an expectation stands, by its node.</summary>
    internal IReadOnlyDictionary<int, int> LineOf { get; }
}
