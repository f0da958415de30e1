using System.Reflection;
using Loyalty.Rules.Tests.Approval;

namespace Loyalty.Rules.Tests.Api;

public sealed class PublicApiTests
{
    private static readonly Assembly Engine = typeof(LoyaltyProgram).Assembly;

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

    private static IEnumerable<MethodBase> Methods =>
        ApiText
            .PublicTypes(Engine)
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
    [Fact]
    public void PublicApi_OfTheEngine_IsTheApprovedText() =>
        ApprovedText.Verify("tests/Loyalty.Rules.Tests/Api/Loyalty.Rules.approved.txt", ApiText.Of(Engine));

    [Fact]
    public void PublicTypes_OfTheEngine_AreSealedOrAbstractOrStructsEnumsInterfaces() =>
        Assert.Empty(
            ApiText
                .PublicTypes(Engine)
                .Where(type => !type.IsSealed && !type.IsAbstract && !type.IsInterface)
                .Select(TypeText.Of)
        );

    [Fact]
    public void PublicFields_OfTheEngine_AreEnumMembersOnly() =>
        Assert.Empty(
            ApiText
                .PublicTypes(Engine)
                .Where(type => !type.IsEnum)
                .SelectMany(type => type.GetFields().Select(field => TypeText.Of(type) + "." + field.Name))
        );

    [Fact]
    public void PublicProperties_OfTheEngine_HaveNoSetter() =>
        Assert.Empty(
            ApiText
                .PublicTypes(Engine)
                .SelectMany(type => type.GetProperties())
                .Where(property => property.DeclaringType!.Assembly == Engine && MemberText.IsSeen(property.SetMethod))
                .Select(property => TypeText.Of(property.DeclaringType!) + "." + property.Name)
        );

    [Fact]
    public void PublicSignatures_OfTheEngine_UseNoTypeThatATargetLacks() =>
        Assert.Empty(
            Methods.SelectMany(method =>
                Types(method)
                    .SelectMany(Parts)
                    .Where(type =>
                        Unwelcome.Any(name => (type.FullName ?? "").StartsWith(name, StringComparison.Ordinal))
                    )
                    .Select(type => $"{method.DeclaringType!.FullName}.{method.Name}: {type}")
            )
        );

    [Fact]
    public void InterfaceMembers_OfTheEngine_HaveNoBody() =>
        Assert.Empty(
            Methods.Where(method => method.DeclaringType!.IsInterface && !method.IsAbstract).Select(one => one.Name)
        );

    private static IEnumerable<Type> Types(MethodBase method) =>
        method
            .GetParameters()
            .Select(parameter => parameter.ParameterType)
            .Concat(method is MethodInfo own ? [own.ReturnType] : []);

    private static IEnumerable<Type> Parts(Type type) =>
        type.HasElementType ? Parts(type.GetElementType()!)
        : type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Prepend(type)
        : [type];
}
