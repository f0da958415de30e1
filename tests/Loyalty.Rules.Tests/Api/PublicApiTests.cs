using System.Reflection;
using Loyalty.Rules.Testing;
using Loyalty.Rules.Tests.Approval;
#if NET
using Loyalty.Rules.DependencyInjection;
using Loyalty.Rules.Testing.Laws;
#endif

namespace Loyalty.Rules.Tests.Api;

public sealed class PublicApiTests
{
    private static readonly Assembly[] Shipped =
    [
        typeof(LoyaltyProgram).Assembly,
        typeof(Scenario).Assembly,
#if NET
        // FsCheck does not load under Mono, and hosts are of .NET.
        typeof(Attack).Assembly,
        typeof(ILoyaltyPlanProvider).Assembly,
#endif
    ];

    public static TheoryData<string> Assemblies => [.. Shipped.Select(one => one.GetName().Name!)];

    private static readonly string[] Unwelcome =
    [
        "System.ValueTuple",
        "System.DateOnly",
        "System.TimeOnly",
        "System.Int128",
        "System.UInt128",
        "System.Threading.",
        "System.Collections.Generic.IAsyncEnumerable",
        "System.Collections.Immutable.",
        "System.Double",
        "System.Single",
        "NodaTime.",
    ];

    private static IEnumerable<Type> Types => Shipped.SelectMany(ApiText.PublicTypes);

    private static IEnumerable<MethodBase> Methods =>
        Types
            .SelectMany(type =>
                type.GetMembers(
                    BindingFlags.Public
                        | BindingFlags.NonPublic
                        | BindingFlags.Instance
                        | BindingFlags.Static
                        | BindingFlags.DeclaredOnly
                )
            )
            .OfType<MethodBase>()
            .Where(MemberText.IsSeen);

    /// <summary>The same text holds for each target framework; under net472 it is that of the netstandard2.0 build.</summary>
    [Theory]
    [MemberData(nameof(Assemblies))]
    public void PublicApi_OfAShippedAssembly_IsTheApprovedText(string assembly) =>
        ApprovedText.Verify(
            "tests/Loyalty.Rules.Tests/Api/" + assembly + ".approved.txt",
            ApiText.Of(Shipped.Single(one => one.GetName().Name == assembly))
        );

    [Fact]
    public void PublicTypes_OfShippedAssemblies_AreSealedOrAbstractOrStructsEnumsInterfaces() =>
        Assert.Empty(Types.Where(type => !type.IsSealed && !type.IsAbstract && !type.IsInterface).Select(TypeText.Of));

    [Fact]
    public void PublicFields_OfShippedAssemblies_AreEnumMembersOnly() =>
        Assert.Empty(
            Types
                .Where(type => !type.IsEnum)
                .SelectMany(type => type.GetFields().Select(field => TypeText.Of(type) + "." + field.Name))
        );

    [Fact]
    public void PublicProperties_OfShippedAssemblies_HaveNoSetter() =>
        Assert.Empty(
            Types
                .SelectMany(type => type.GetProperties())
                .Where(property =>
                    Shipped.Contains(property.DeclaringType!.Assembly) && MemberText.IsSeen(property.SetMethod)
                )
                .Select(property => TypeText.Of(property.DeclaringType!) + "." + property.Name)
        );

    [Fact]
    public void PublicSignatures_OfShippedAssemblies_UseNoTypeThatATargetLacks() =>
        Assert.Empty(
            Methods.SelectMany(method =>
                TypesOf(method)
                    .SelectMany(Parts)
                    .Where(type =>
                        Unwelcome.Any(name => (type.FullName ?? "").StartsWith(name, StringComparison.Ordinal))
                    )
                    .Select(type => $"{method.DeclaringType!.FullName}.{method.Name}: {type}")
            )
        );

    [Fact]
    public void InterfaceMembers_OfShippedAssemblies_HaveNoBody() =>
        Assert.Empty(
            Methods.Where(method => method.DeclaringType!.IsInterface && !method.IsAbstract).Select(one => one.Name)
        );

    private static IEnumerable<Type> TypesOf(MethodBase method) =>
        method
            .GetParameters()
            .Select(parameter => parameter.ParameterType)
            .Concat(method is MethodInfo own ? [own.ReturnType] : []);

    private static IEnumerable<Type> Parts(Type type) =>
        type.HasElementType ? Parts(type.GetElementType()!)
        : type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Prepend(type)
        : [type];
}
