using System.Text.Json.Nodes;
using Loyalty.Rules.Rewards;
using NRules.RuleModel;

namespace Loyalty.Rules.ForwardChaining.Translation;

/// <summary>A rule on its way: what it becomes in the document and in the network, and what stands in the way.</summary>
internal sealed class RuleTranslation(RewardRule rule, JsonObject written, ProgramFacts facts)
{
    internal RewardRule Rule { get; } = rule;

    /// <summary>The rule as the program's JSON has it.</summary>
    internal JsonObject Written { get; } = written;

    internal ProgramFacts Facts { get; } = facts;

    internal List<TranslationRefusal> Refusals { get; } = [];

    /// <summary>The custom rule that takes the rule's place.</summary>
    internal CustomRuleText Text { get; } = new(written);

    /// <summary>A rule of tiers that measures, and earns nothing; null for none.</summary>
    internal JsonObject? Measuring { get; set; }

    internal List<IRuleDefinition> Network { get; } = [];

    /// <summary>The counters that the rule keeps of a member.</summary>
    internal List<string> Counters { get; } = [];

    /// <summary>The measuring rules whose tier conditions ask for.</summary>
    internal HashSet<string> Tiers { get; } = new(StringComparer.Ordinal);

    /// <summary>The phases that conditions ask for.</summary>
    internal HashSet<string> Phases { get; } = new(StringComparer.Ordinal);

    internal void Refuse(string feature, string why) => Refusals.Add(new TranslationRefusal(Rule.Id, feature, why));

    internal void RefuseIf(bool said, string feature, string why)
    {
        if (said)
            Refuse(feature, why);
    }

    /// <summary>A selector as a condition on lines, less what the rule excepts.</summary>
    internal LineSelector Lines(Selector selector) => new(selector, Facts.Program, Rule.Except);

    /// <summary>Begins an NRules rule that passes where the sale and the member are whom the rule is for.</summary>
    /// <param name="name">Its name, unique in the network.</param>
    /// <param name="keepsState">Whether it is for members alone.</param>
    internal NetworkRule Begin(string name, bool keepsState)
    {
        var network = new NetworkRule(name, Rule.Id);
        if (keepsState)
            network.NeedsMember();
        new RuleConditions(this).Put(network);
        return network;
    }

    internal void Counter(string name)
    {
        Counters.Add(name);
        Text.Counter(name);
    }
}
