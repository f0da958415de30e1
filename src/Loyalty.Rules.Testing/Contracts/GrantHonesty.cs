namespace Loyalty.Rules.Testing.Contracts;

/// <summary>Holds what is told of a rule against what it asked for and what it was awarded.</summary>
internal static class GrantHonesty
{
    /// <summary>A sentence on what is told untruly; null where all is true.</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="askedBy">What a rule proposed; null for rules without code.</param>
    internal static string? WrongWith(Decision decision, Func<string, SeenProposal?> askedBy)
    {
        foreach (var told in decision.Outcomes)
        {
            if (askedBy(told.RuleId) is { } asked && WrongWith(decision, told, asked) is { } wrong)
                return FormattableString.Invariant(
                    $"Rule '{told.RuleId}' is told as {told.Verdict}, asked {told.Asked}, granted {told.Granted}, waiting {told.Waiting}, but {wrong}."
                );
        }
        return null;
    }

    private static string? WrongWith(Decision decision, in Outcome told, SeenProposal asked)
    {
        string id = told.RuleId;
        long awarded = decision
            .Awards.Where(award => award.RuleId == id)
            .Sum(award => award.Units + award.Points + (award.Units == 0 ? award.Discount : 0));
        if (told.Granted > told.Asked)
            return "more was granted than asked for";
        if (awarded != told.Granted)
            return FormattableString.Invariant($"its awards come to {awarded}");
        bool whole = told.Granted == told.Asked && told.Granted + told.Waiting >= asked.Asked;
        if (told.Verdict == Verdict.Awarded && !(whole && told.Granted > 0))
            return FormattableString.Invariant($"the code asked for {asked.Asked}");
        return told.Verdict == Verdict.Reduced && (told.Granted == 0 || whole) ? "nothing was taken of it" : null;
    }
}
