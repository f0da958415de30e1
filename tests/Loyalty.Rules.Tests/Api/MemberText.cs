using System.Globalization;
using System.Reflection;

namespace Loyalty.Rules.Tests.Api;

/// <summary>Writes the public members of a type as C# declares them, a line each.</summary>
internal static class MemberText
{
    private const BindingFlags Declared =
        BindingFlags.Public
        | BindingFlags.NonPublic
        | BindingFlags.Instance
        | BindingFlags.Static
        | BindingFlags.DeclaredOnly;

    public static IEnumerable<string> Of(Type type) =>
        type.IsEnum
            ? Enum.GetNames(type)
                .Select(name => FormattableString.Invariant($"{name} = {(int)Enum.Parse(type, name)},"))
            : type.GetMembers(Declared)
                .Select(member => (member.Name, Text: Write(member)))
                .Where(member => member.Text is not null)
                .OrderBy(member => member.Name, StringComparer.Ordinal) // ".ctor" comes first
                .ThenBy(member => member.Text, StringComparer.Ordinal)
                .Select(member => member.Text!);

    public static bool IsSeen(MethodBase? method) =>
        method is not null && (method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly);

    public static bool IsSeen(PropertyInfo property) => IsSeen(property.GetMethod) || IsSeen(property.SetMethod);

    public static string Parameters(MethodBase method) =>
        string.Join(", ", method.GetParameters().Select(parameter => Parameter(parameter, method)));

    private static string? Write(MemberInfo member) =>
        member switch
        {
            ConstructorInfo one when IsSeen(one) => Constructor(one),
            PropertyInfo one when IsSeen(one) => Property(one),
            MethodInfo one when IsSeen(one) && IsWritten(one) => Method(one),
            FieldInfo one when one.IsPublic || one.IsFamily => Field(one),
            EventInfo one => "event " + one.Name,
            _ => null,
        };

    private static string Constructor(ConstructorInfo constructor) =>
        $"{Access(constructor)}{TypeText.Of(constructor.DeclaringType!)}({Parameters(constructor)})";

    private static string Property(PropertyInfo property)
    {
        var accessor = IsSeen(property.GetMethod) ? property.GetMethod! : property.SetMethod!;
        string type = TypeText.Of(property.PropertyType, property.CustomAttributes, accessor);
        string index = string.Join(", ", property.GetIndexParameters().Select(one => Parameter(one, accessor)));
        string name = index.Length == 0 ? property.Name : $"this[{index}]";
        string get = IsSeen(property.GetMethod) ? "get; " : "";
        string set = IsSeen(property.SetMethod) ? "set; " : "";
        return $"{Access(accessor)}{type} {name} {{ {get}{set}}}";
    }

    private static string Method(MethodInfo method)
    {
        string type = TypeText.Of(method.ReturnType, method.ReturnParameter.CustomAttributes, method);
        string generic = method.IsGenericMethod
            ? "<" + string.Join(", ", method.GetGenericArguments().Select(TypeText.Of)) + ">"
            : "";
        return $"{Access(method)}{type} {method.Name}{generic}({Parameters(method)})";
    }

    private static string Field(FieldInfo field) =>
        (field.IsStatic ? "static " : "")
        + TypeText.Of(field.FieldType, field.CustomAttributes, field.DeclaringType!)
        + " "
        + field.Name;

    private static string Access(MethodBase method) =>
        (method.IsPublic ? "" : "protected ")
        + (
            method.IsStatic ? "static "
            : method.DeclaringType!.IsInterface ? ""
            : method.IsAbstract ? "abstract "
            : method.IsVirtual && method is MethodInfo own && own.GetBaseDefinition() != own ? "override "
            : method.IsVirtual && !method.IsFinal ? "virtual "
            : ""
        );

    private static string Parameter(ParameterInfo parameter, MemberInfo member)
    {
        string way =
            parameter.IsOut ? "out "
            : parameter.ParameterType.IsByRef && parameter.IsIn ? "in "
            : parameter.ParameterType.IsByRef ? "ref "
            : parameter.CustomAttributes.Any(one => one.AttributeType == typeof(ParamArrayAttribute)) ? "params "
            : "";
        string type = TypeText.Of(parameter.ParameterType, parameter.CustomAttributes, member);
        return way + type + " " + parameter.Name + (parameter.HasDefaultValue ? " = " + Default(parameter) : "");
    }

    private static string Default(ParameterInfo parameter) =>
        parameter.RawDefaultValue switch
        {
            null => "default",
            string text => '"' + text + '"',
            bool flag => flag ? "true" : "false",
            var value when parameter.ParameterType.IsEnum => Enum.ToObject(parameter.ParameterType, value).ToString()!,
            var value => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        };

    /// <summary>Accessors show with their property.</summary>
    private static bool IsWritten(MethodInfo method) =>
        !method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal);
}
