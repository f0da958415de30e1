using System.Runtime.CompilerServices;

namespace Loyalty.Rules;

/// <summary>Checks what callers hand over where they hand it over, under the name of the caller's own parameter.</summary>
internal static class Given
{
    /// <summary>Anything but null.</summary>
    internal static T Value<T>(T? value, [CallerArgumentExpression(nameof(value))] string? parameter = null)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(value, parameter);
        return value;
    }

    /// <summary>A list without null in it.</summary>
    internal static T[] Values<T>(T[]? values, [CallerArgumentExpression(nameof(values))] string? parameter = null)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(values, parameter);
        foreach (var value in values)
            ArgumentNullException.ThrowIfNull(value, parameter);
        return values;
    }

    /// <summary>A text that a document can hold: no half of a character.</summary>
    internal static string Text(string? text, [CallerArgumentExpression(nameof(text))] string? parameter = null)
    {
        ArgumentNullException.ThrowIfNull(text, parameter);
        for (int i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
                throw new ArgumentException(
                    "The text has half of a pair of surrogates, which is no character. Hand over whole characters.",
                    parameter
                );
            i++;
        }
        return text;
    }

    /// <summary>A text that a document can hold and that is not empty, such as an id.</summary>
    internal static string Word(string? word, [CallerArgumentExpression(nameof(word))] string? parameter = null) =>
        Text(word, parameter).Length > 0
            ? word!
            : throw new ArgumentException("The text is empty. Give it at least one character.", parameter);
}
