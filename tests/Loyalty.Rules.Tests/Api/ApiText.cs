using System.Reflection;
using System.Text;

namespace Loyalty.Rules.Tests.Api;

/// <summary>Writes the public API of an assembly as text that is the same for every target framework.</summary>
internal static class ApiText
{
    public static IEnumerable<Type> PublicTypes(Assembly assembly) =>
        assembly
            .GetTypes()
            .Where(type => type.IsVisible)
            .OrderBy(type => type.Namespace, StringComparer.Ordinal)
            .ThenBy(type => TypeText.Of(type), StringComparer.Ordinal);

    public static string Of(Assembly assembly)
    {
        var text = new StringBuilder();
        string? space = null;
        foreach (var type in PublicTypes(assembly))
        {
            if (type.Namespace != space)
                text.Append(space is null ? "" : "\n").Append("namespace ").Append(space = type.Namespace).Append('\n');
            text.Append('\n').Append(Head(type)).Append('\n');
            foreach (string member in MemberText.Of(type))
                text.Append("    ").Append(member).Append('\n');
        }
        return text.ToString();
    }

    public static bool IsRefStruct(Type type) =>
        type.CustomAttributes.Any(one => one.AttributeType.Name == "IsByRefLikeAttribute");

    private static string Head(Type type)
    {
        var parents = new List<string>();
        if (type.IsClass && type.BaseType != typeof(object))
            parents.Add(TypeText.Of(type.BaseType!));
        // An enum's interfaces are the framework's own, and differ between frameworks.
        if (!type.IsEnum)
            parents.AddRange(
                type.GetInterfaces()
                    .Except(type.BaseType?.GetInterfaces() ?? [])
                    .Select(TypeText.Of)
                    .OrderBy(name => name, StringComparer.Ordinal)
            );
        return Flags(type)
            + Kind(type)
            + " "
            + TypeText.Of(type)
            + (parents.Count == 0 ? "" : " : " + string.Join(", ", parents))
            + string.Concat(type.GetGenericArguments().Select(Constraints));
    }

    private static string Flags(Type type) =>
        type.CustomAttributes.Any(one => one.AttributeType == typeof(FlagsAttribute)) ? "[Flags] " : "";

    private static string Kind(Type type) =>
        type.IsEnum ? "enum"
        : type.IsInterface ? "interface"
        : type.IsValueType ? (IsReadOnly(type) ? "readonly " : "") + (IsRefStruct(type) ? "ref struct" : "struct")
        : type.IsAbstract && type.IsSealed ? "static class"
        : type.IsAbstract ? "abstract class"
        : type.IsSealed ? "sealed class"
        : "class";

    private static bool IsReadOnly(Type type) =>
        type.CustomAttributes.Any(one => one.AttributeType.Name == "IsReadOnlyAttribute");

    private static string Constraints(Type parameter) =>
        string.Concat(
            parameter.GetGenericParameterConstraints().Select(one => $" where {parameter.Name} : {TypeText.Of(one)}")
        );
}
