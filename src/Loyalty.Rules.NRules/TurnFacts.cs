using Loyalty.Rules.Rewards.Custom;

namespace Loyalty.Rules.ForwardChaining;

/// <summary>Makes the facts of a turn.</summary>
internal static class TurnFacts
{
    internal static List<object> Of(in CustomTurn turn, FactNames names)
    {
        var facts = new List<object>(turn.LineCount + turn.EarlierAwards.Length + 3) { new SaleFact(turn) };
        if (!turn.IsGuest)
            facts.Add(new MemberFact(turn, names));
        foreach (var line in turn.Lines)
            facts.Add(new LineFact(line));
        foreach (var award in turn.EarlierAwards)
            facts.Add(new AwardFact(award));
        return facts;
    }
}
