using Loyalty.Rules.Testing.Laws.Judging;

namespace Loyalty.Rules.Testing.Laws;

/// <summary>A program does not keep to a law. Every test framework takes it for a failed test.</summary>
public sealed class LawException : Exception
{
    internal LawException(Law law, Breach breach)
        : base(BreachText.Of(law, breach))
    {
        Law = law.Says;
        Case = breach.Case.Seed;
        Sales = [.. breach.Before.Select(visit => visit.Sale), .. breach.Scenes.Select(scene => scene.Visit.Sale)];
    }

    /// <summary>The law in words, such as <c>splitting a visit never gains</c>.</summary>
    public string Law { get; }

    /// <summary>The number of the case; <see cref="ProgramAttack.Replay"/> shows it again.</summary>
    public int Case { get; }

    /// <summary>The smallest sales that show it: those before, then those that are compared.</summary>
    public IReadOnlyList<Transaction> Sales { get; }
}
