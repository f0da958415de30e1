using NRules.Fluent.Dsl;
using NRules.RuleModel;

namespace Loyalty.Rules.ForwardChaining.Tests;

/// <summary>Builds rules of objects that a test makes itself.</summary>
internal static class Code
{
    internal static ForwardChainingBuilder Of(params Rule[] rules)
    {
        var builder = ForwardChainingRule.Create().Services(type => Array.Find(rules, rule => rule.GetType() == type));
        foreach (var rule in rules)
            _ = rule switch
            {
                LowA => builder.Rule<LowA>(),
                HighC => builder.Rule<HighC>(),
                EqualD => builder.Rule<EqualD>(),
                ForEachLine => builder.Rule<ForEachLine>(),
                Spy => builder.Rule<Spy>(),
                AwardSpy => builder.Rule<AwardSpy>(),
                CountsUp => builder.Rule<CountsUp>(),
                BeginsAtOne => builder.Rule<BeginsAtOne>(),
                OnlyAlone => builder.Rule<OnlyAlone>(),
                FailsInItsCondition => builder.Rule<FailsInItsCondition>(),
                _ => throw new ArgumentException($"Name {rule.GetType()} here."),
            };
        return builder;
    }

    internal static ForEachLine EachLine(Func<IContext, LineFact, object> propose) => new(propose);
}
