#if NET
using System.Buffers;
using System.Reflection;
using Loyalty.Rules.Receipts;
using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Tests.Api;

/// <summary>Null is refused where it enters, under the name of the parameter, in every public method that does not ask for it.</summary>
public sealed class NullGuardTests
{
    private static readonly NullabilityInfoContext Nullability = new();

    public static TheoryData<string> Cases
    {
        get
        {
            var names = new TheoryData<string>();
            foreach (var name in Calls().Select(call => call.Name).Distinct())
                names.Add(name);
            return names;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Method_GivenNull_NamesItsOwnParameter(string name)
    {
        foreach (var call in Calls().Where(call => call.Name == name))
        {
            var thrown = Record.Exception(() => call.Method.Invoke(call.Target, call.Arguments));
            var cause = (thrown as TargetInvocationException)?.InnerException ?? thrown;
            var guard = Assert.IsType<ArgumentNullException>(cause);
            Assert.Equal(call.Parameter, guard.ParamName);
        }
    }

    [Fact]
    public void Cases_AreFoundInAllBuilders()
    {
        var builders = typeof(LoyaltyProgram)
            .Assembly.GetExportedTypes()
            .Where(type => type.Name.EndsWith("Builder", StringComparison.Ordinal) && !type.IsAbstract)
            .Select(type => type.Name)
            .OrderBy(name => name, StringComparer.Ordinal);
        var seen = Calls().Select(call => call.Method.ReflectedType!).Select(type => type.Name).Distinct();

        Assert.Equal(
            builders,
            seen.Where(name => name.EndsWith("Builder", StringComparison.Ordinal))
                .OrderBy(name => name, StringComparer.Ordinal)
        );
        Assert.InRange(Calls().Count(), 120, 1000);
    }

    private static IEnumerable<(
        string Name,
        MethodInfo Method,
        object? Target,
        object?[] Arguments,
        string Parameter
    )> Calls() =>
        from type in typeof(LoyaltyProgram).Assembly.GetExportedTypes()
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static)
        where !type.IsValueType && !type.IsAbstract || method.IsStatic
        where method.DeclaringType != typeof(object) && method.GetCustomAttribute<ObsoleteAttribute>() is null
        // Reflection cannot hand a span back.
        where !method.ReturnType.IsByRefLike
        where !type.ContainsGenericParameters && method.GetParameters().All(one => !Plain(one).IsByRefLike)
        let target = method.IsStatic ? null : NullGuardTargets.Make(type)
        where method.IsStatic || target is not null
        from parameter in method.GetParameters()
        where !Plain(parameter).IsValueType && !parameter.IsOut
        where Nullability.Create(parameter).WriteState == NullabilityState.NotNull
        from given in Nulls(parameter)
        select (
            $"{type.Name}.{method.Name}({parameter.Name})",
            method,
            target,
            method.GetParameters().Select(one => one == parameter ? given : Sample(one)).ToArray(),
            parameter.Name!
        );

    private static Type Plain(ParameterInfo parameter) =>
        parameter.ParameterType.IsByRef ? parameter.ParameterType.GetElementType()! : parameter.ParameterType;

    /// <summary>Null, and for a list of parameters also one with null in it.</summary>
    private static IEnumerable<object?> Nulls(ParameterInfo parameter)
    {
        yield return null;
        if (parameter.ParameterType.IsArray && !parameter.ParameterType.GetElementType()!.IsValueType)
            yield return Array.CreateInstance(parameter.ParameterType.GetElementType()!, 1);
    }

    /// <summary>A value that would do.</summary>
    private static object? Sample(ParameterInfo parameter)
    {
        var type = Plain(parameter);
        if (type == typeof(string))
            return "USD";
        if (type == typeof(Selector))
            return Selector.Everything;
        if (type == typeof(Transaction))
            return Transaction.Create("1", DateTimeOffset.UnixEpoch, "USD").Build();
        if (type == typeof(IBufferWriter<byte>))
            return new ArrayBufferWriter<byte>();
        if (type == typeof(ReceiptText))
            return ReceiptText.Total;
        if (type.IsArray)
            return Array.CreateInstance(type.GetElementType()!, 0);
        if (typeof(Delegate).IsAssignableFrom(type))
            return typeof(NullGuardTests)
                .GetMethod(
                    type.GetGenericArguments().Length == 2 ? nameof(NoAnswer) : nameof(Nothing),
                    BindingFlags.NonPublic | BindingFlags.Static
                )!
                .MakeGenericMethod(type.GetGenericArguments())
                .CreateDelegate(type);
        return type.IsValueType ? Activator.CreateInstance(type) : NullGuardTargets.Make(type);
    }

    private static void Nothing<T>(T _) { }

    private static TAnswer? NoAnswer<T, TAnswer>(T _) => default;
}
#endif
