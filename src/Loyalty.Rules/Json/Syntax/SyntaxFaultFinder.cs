using Loyalty.Rules.Diagnostics;

namespace Loyalty.Rules.Json.Syntax;

/// <summary>Says why a document stops being JSON: looks at the bytes after the last good token.</summary>
internal static class SyntaxFaultFinder
{
    /// <param name="utf8">The document.</param>
    /// <param name="end">The end of the last good token.</param>
    /// <param name="open">Whether a list or object is open there.</param>
    /// <param name="inObject">Whether that is an object.</param>
    /// <param name="begun">Whether a value has been read.</param>
    /// <param name="afterName">Whether the last good token is the name of a property.</param>
    internal static SyntaxFault Find(
        ReadOnlySpan<byte> utf8,
        int end,
        bool open,
        bool inObject,
        bool begun,
        bool afterName
    )
    {
        int at = SkipSpace(utf8, end);
        bool name = inObject && !afterName && end > 0 && utf8[end - 1] == (byte)'{';
        if (at < utf8.Length && utf8[at] != (byte)'/')
        {
            if (begun && !open)
                return new SyntaxFault(DocumentCodes.TrailingData, at);
            bool comma = utf8[at] == (byte)',' && !afterName;
            if (comma || (utf8[at] == (byte)':' && afterName))
            {
                int next = SkipSpace(utf8, at + 1);
                if (comma && next < utf8.Length && utf8[next] is (byte)'}' or (byte)']')
                    return new SyntaxFault(DocumentCodes.TrailingComma, at);
                at = next;
                name = comma && inObject;
            }
        }
        return At(utf8, at, open, inObject, name);
    }

    internal static int SkipSpace(ReadOnlySpan<byte> utf8, int at)
    {
        while (at < utf8.Length && utf8[at] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
            at++;
        return at;
    }

    private static SyntaxFault At(ReadOnlySpan<byte> utf8, int at, bool open, bool inObject, bool name)
    {
        if (at >= utf8.Length)
            return Syntax(
                utf8.Length,
                open
                    ? "it ends inside " + (inObject ? "an object; close it with '}'" : "a list; close it with ']'")
                    : "it ends too early"
            );
        byte first = utf8[at];
        return first switch
        {
            (byte)'/' => new SyntaxFault(DocumentCodes.Comment, at),
            (byte)'"' => InText(utf8, at, name),
            (byte)'-' or (>= (byte)'0' and <= (byte)'9') => InNumber(utf8, at),
            (byte)'\'' => Syntax(at, "texts and names stand in double quotes"),
            (byte)'{' or (byte)'[' or (byte)'}' or (byte)']' or (byte)',' or (byte)':' => Unexpected(at, (char)first),
            _ => InWord(utf8, at),
        };
    }

    private static SyntaxFault InText(ReadOnlySpan<byte> utf8, int at, bool name)
    {
        for (int i = at + 1; i < utf8.Length; i++)
        {
            byte it = utf8[i];
            if (it == (byte)'"')
                return name ? AfterName(utf8, at, SkipSpace(utf8, i + 1)) : Unexpected(at, '"');
            if (it < 0x20)
                return Syntax(i, "a text holds a line break or another control character; escape it, such as \\n");
            if (it == (byte)'\\' && !IsEscape(utf8.Slice(i + 1)))
                return Syntax(
                    i,
                    "'\\' in a text begins an escape such as \\n, \\\" or \\u00e9; write '\\\\' for the character itself"
                );
            if (it == (byte)'\\')
                i++;
        }
        return Syntax(at, "a text has no closing quote");
    }

    /// <summary>A name is one token with its colon; where that is missing, the fault lies behind the name.</summary>
    private static SyntaxFault AfterName(ReadOnlySpan<byte> utf8, int at, int next)
    {
        if (next < utf8.Length && utf8[next] == (byte)':')
            return Unexpected(at, '"');
        return At(utf8, next, open: true, inObject: true, name: false);
    }

    private static bool IsEscape(ReadOnlySpan<byte> rest)
    {
        if (rest.Length == 0)
            return false;
        if (rest[0] != (byte)'u')
            return "\"\\/bfnrt"u8.IndexOf(rest[0]) >= 0;
        for (int i = 1; i <= 4; i++)
        {
            if (i >= rest.Length || !IsHex(rest[i]))
                return false;
        }
        return true;
    }

    private static bool IsHex(byte it) =>
        it is (>= (byte)'0' and <= (byte)'9') or (>= (byte)'a' and <= (byte)'f') or (>= (byte)'A' and <= (byte)'F');

    private static SyntaxFault InNumber(ReadOnlySpan<byte> utf8, int at)
    {
        if (utf8[at] == (byte)'-' && at + 1 < utf8.Length && utf8[at + 1] is (byte)'I' or (byte)'N')
            return new SyntaxFault(DocumentCodes.NotANumber, at);
        int length = JsonNumber.Length(utf8.Slice(at));
        if (length > 0 && (at + length == utf8.Length || !IsOfNumber(utf8[at + length])))
            return Unexpected(at, (char)utf8[at]);
        return Syntax(at, "this is no number; write it like 12, 0.5 or -3e2");
    }

    private static bool IsOfNumber(byte it) =>
        it
            is (>= (byte)'0' and <= (byte)'9')
                or (byte)'.'
                or (byte)'e'
                or (byte)'E'
                or (byte)'+'
                or (byte)'-'
                or (byte)'_';

    private static SyntaxFault InWord(ReadOnlySpan<byte> utf8, int at)
    {
        if (
            utf8[at] is (byte)'N' or (byte)'I' or (byte)'n'
            && !utf8.Slice(at).StartsWith("null"u8)
            && IsNumberWord(utf8.Slice(at))
        )
            return new SyntaxFault(DocumentCodes.NotANumber, at);
        return Syntax(at, "only texts in double quotes, numbers, true, false, null, lists and objects may stand here");
    }

    private static bool IsNumberWord(ReadOnlySpan<byte> word) =>
        word.StartsWith("NaN"u8) || word.StartsWith("nan"u8) || word.StartsWith("Inf"u8) || word.StartsWith("inf"u8);

    private static SyntaxFault Unexpected(int at, char found) =>
        Syntax(at, "'" + found + "' cannot stand here; look for a missing comma, colon or bracket before it");

    private static SyntaxFault Syntax(int at, string reason) => new(DocumentCodes.Syntax, at, reason);
}
