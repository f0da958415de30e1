using NRules.Fluent;
using NRules.Fluent.Dsl;
using NRules.RuleModel;

namespace Loyalty.Rules.ForwardChaining;

/// <summary>Makes rules of their classes, in the order of their names: that in which they are added is not seen.</summary>
internal static class RuleDefinitions
{
    internal static List<IRuleDefinition> Of(List<Type> types, Func<Type, object?> services)
    {
        if (types.Count == 0)
            throw new InvalidOperationException("There is no rule. Add some: Rule<TRule>() or Rules(assembly).");
        var definitions = new RuleDefinitionFactory().Create(types.Select(type => Make(type, services))).ToList();
        definitions.Sort((one, other) => string.CompareOrdinal(one.Name, other.Name));
        for (int i = 1; i < definitions.Count; i++)
        {
            if (string.Equals(definitions[i].Name, definitions[i - 1].Name, StringComparison.Ordinal))
                throw new InvalidOperationException(
                    $"Two rules are named '{definitions[i].Name}', and names say which comes first. Name each differently: [Name(\"...\")]."
                );
        }
        return definitions;
    }

    private static Rule Make(Type type, Func<Type, object?> services)
    {
        if (services(type) is { } made)
            return made as Rule
                ?? throw new InvalidOperationException($"The services gave a {made.GetType()} for the rule {type}.");
        return type.GetConstructor(Type.EmptyTypes) is null
            ? throw new InvalidOperationException(
                $"The rule {type} has no public constructor without parameters. Register it with the services, and hand them over: Services(...)."
            )
            : (Rule)Activator.CreateInstance(type)!;
    }
}
