using System.Reflection;

namespace Loyalty.Rules.Tests.Api;

/// <summary>Writes types as C# does, with the question marks of nullable references, which reflection keeps as bytes in attributes.</summary>
internal sealed class TypeText
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(char)] = "char",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(ulong)] = "ulong",
        [typeof(decimal)] = "decimal",
        [typeof(string)] = "string",
        [typeof(object)] = "object",
    };

    private readonly byte[] _flags;
    private int _next;

    private TypeText(byte[] flags) => _flags = flags;

    /// <summary>A type without the bytes of its place: base types, type parameters.</summary>
    public static string Of(Type type) => new TypeText([0]).Write(type);

    /// <summary>A type at its place.</summary>
    /// <param name="type">The type.</param>
    /// <param name="place">The attributes of the parameter, the property or the return value.</param>
    /// <param name="member">The member, whose own and whose types' attributes say what holds where the place says nothing.</param>
    public static string Of(Type type, IEnumerable<CustomAttributeData> place, MemberInfo member) =>
        new TypeText(Flags(place, "NullableAttribute") ?? Context(member)).Write(type);

    private static byte[] Context(MemberInfo? member)
    {
        for (; member is not null; member = member.DeclaringType)
        {
            if (Flags(member.CustomAttributes, "NullableContextAttribute") is { } found)
                return found;
        }
        return [0];
    }

    private static byte[]? Flags(IEnumerable<CustomAttributeData> attributes, string name)
    {
        var found = attributes.FirstOrDefault(one => one.AttributeType.Name == name);
        return found?.ConstructorArguments[0].Value switch
        {
            byte one => [one],
            IEnumerable<CustomAttributeTypedArgument> many => [.. many.Select(one => (byte)one.Value!)],
            _ => null,
        };
    }

    // One byte a reference type or type parameter, from the outside in; generic value types have one that says nothing.
    private string Write(Type type)
    {
        if (type.IsByRef)
            return Write(type.GetElementType()!);
        if (Nullable.GetUnderlyingType(type) is { } underlying)
            return Write(underlying) + "?";
        string mark = type.IsValueType && !type.IsGenericParameter ? "" : Mark();
        if (type.IsArray)
            return Write(type.GetElementType()!) + "[]" + mark;
        if (type.IsGenericType && type.IsValueType)
            _next++;
        string name = Keywords.TryGetValue(type, out string? keyword) ? keyword : NameOf(type);
        if (!type.IsGenericType)
            return name + mark;
        return name + "<" + string.Join(", ", type.GetGenericArguments().Select(Write)) + ">" + mark;
    }

    private string Mark() => _flags[Math.Min(_next++, _flags.Length - 1)] == 2 ? "?" : "";

    private static string NameOf(Type type)
    {
        string name = type.Name.Split('`')[0];
        return type.IsNested && !type.IsGenericParameter ? NameOf(type.DeclaringType!) + "." + name : name;
    }
}
