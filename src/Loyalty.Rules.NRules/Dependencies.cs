using NRules.Extensibility;

namespace Loyalty.Rules.ForwardChaining;

/// <summary>Answers the dependencies of rules.</summary>
internal sealed class Dependencies(Func<Type, object?> services) : IDependencyResolver
{
    public object Resolve(IResolutionContext context, Type serviceType) =>
        services(serviceType)
        ?? throw new InvalidOperationException(
            $"The rule '{context.Rule.Name}' needs a {serviceType}, and the services have none. Register it, and hand the services over: Services(...)."
        );
}
