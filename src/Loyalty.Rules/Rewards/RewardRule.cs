namespace Loyalty.Rules.Rewards;

/// <summary>One rule of a program: when a measure of a selector reaches a step, give a reward on a target.</summary>
/// <remarks>Immutable and thread-safe. What all families share stands here; the families are the classes derived from it.</remarks>
public abstract partial class RewardRule
{
    private readonly Cap[] _caps;

    private protected RewardRule(RewardRuleBuilder builder)
    {
        Id = builder.Id;
        Name = builder.Names.Count == 0 ? null : new LocalizedText(builder.Names);
        Priority = builder.PriorityValue;
        Active = builder.ActiveValue;
        Eligibility = builder.EligibilityValue ?? Eligibility.Anyone;
        Except = builder.ExceptValue;
        _caps = [.. builder.Caps];
        Grant = builder.GrantValue;
    }

    /// <summary>The id, unique in the program, compared Ordinal.</summary>
    public string Id { get; }

    /// <summary>What receipts call the rule, or null to show its id.</summary>
    public LocalizedText? Name { get; }

    /// <summary>Rules of one stage are decided from the highest priority to the lowest, ties by id. Default 0.</summary>
    public int Priority { get; }

    /// <summary>When the rule is in force, or null for always.</summary>
    public ActiveWindow? Active { get; }

    /// <summary>Who and what sale the rule is for.</summary>
    public Eligibility Eligibility { get; }

    /// <summary>Items that leave both measure and target, or null.</summary>
    public Selector? Except { get; }

    /// <summary>The limits on what the rule gives; all hold.</summary>
    public IReadOnlyList<Cap> Caps => _caps;

    /// <summary>What happens to an award that a cap does not let through whole.</summary>
    public GrantMode Grant { get; }
}
