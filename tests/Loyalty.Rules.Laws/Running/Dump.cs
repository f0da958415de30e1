using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;

namespace Loyalty.Rules.Laws;

/// <summary>Writes what an object shows in public as text, leaving out what has its default value: for failing cases.</summary>
internal static class Dump
{
    internal static string Of(object? value)
    {
        var text = new StringBuilder();
        Write(text, value);
        return text.ToString();
    }

    private static void Write(StringBuilder text, object? value)
    {
        switch (value)
        {
            case null:
                text.Append("null");
                break;
            case string word:
                text.Append('"').Append(word).Append('"');
                break;
            case DateTimeOffset at:
                text.Append(at.ToString("O", CultureInfo.InvariantCulture));
                break;
            case IEnumerable all:
                List(text, all);
                break;
            default:
                if (IsWord(value.GetType()))
                    text.Append(Convert.ToString(value, CultureInfo.InvariantCulture));
                else
                    Properties(text, value);
                break;
        }
    }

    private static void List(StringBuilder text, IEnumerable all)
    {
        string separator = "[";
        foreach (object? one in all)
        {
            text.Append(separator);
            Write(text, one);
            separator = ", ";
        }
        text.Append(']');
    }

    private static void Properties(StringBuilder text, object value)
    {
        text.Append(IsPair(value.GetType()) ? "" : value.GetType().Name).Append(" {");
        string separator = " ";
        foreach (var property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (property.GetIndexParameters().Length > 0)
                continue;
            object? content = property.GetValue(value);
            if (IsDefault(content))
                continue;
            text.Append(separator).Append(property.Name).Append(": ");
            Write(text, content);
            separator = ", ";
        }
        text.Append(" }");
    }

    private static bool IsDefault(object? content) =>
        content switch
        {
            null => true,
            string => false,
            ICollection all => all.Count == 0,
            ValueType value => value.Equals(Activator.CreateInstance(value.GetType())),
            _ => false,
        };

    private static bool IsPair(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(KeyValuePair<,>);

    /// <summary>Whether a type says all that it is by its own text.</summary>
    private static bool IsWord(Type type) =>
        type.IsValueType
        && !IsPair(type)
        && type.GetMethod(nameof(ToString), Type.EmptyTypes)!.DeclaringType is { } declares
        && (declares == type || type.IsEnum);
}
