using System.Text;

namespace Loyalty.Rules.Journeys;

/// <summary>Texts with places for what is known of a member: <c>{firstName}</c>, and a brace that is meant as such twice.</summary>
internal static class TouchText
{
    /// <summary>Fills the places in one pass, so that what is filled in is never read as a place; what is not known is left empty.</summary>
    internal static string Fill(string text, IReadOnlyList<KeyValuePair<string, string>>? attributes)
    {
        var filled = new StringBuilder(text.Length);
        int at = 0;
        while (TryNext(text, ref at, filled, out string? place))
        {
            if (place is not null)
                filled.Append(ValueOf(attributes, place));
        }
        return filled.ToString();
    }

    /// <summary>The names of the places, in the order of the text.</summary>
    internal static List<string> PlacesOf(string text)
    {
        var places = new List<string>();
        int at = 0;
        while (TryNext(text, ref at, null, out string? place))
        {
            if (place is not null)
                places.Add(place);
        }
        return places;
    }

    /// <summary>Whether a brace neither belongs to a place nor stands twice.</summary>
    internal static bool HasLooseBrace(string text)
    {
        int at = 0;
        for (int before = 0; TryNext(text, ref at, null, out string? place); before = at)
        {
            if (place is null && at == before + 1 && text[before] is '{' or '}')
                return true;
        }
        return false;
    }

    /// <summary>Reads on to the end of the next place or sign; a brace that opens or closes nothing stands for itself.</summary>
    private static bool TryNext(string text, ref int at, StringBuilder? plain, out string? place)
    {
        place = null;
        if (at == text.Length)
            return false;
        char sign = text[at];
        bool isBrace = sign is '{' or '}';
        if (isBrace && at + 1 < text.Length && text[at + 1] == sign)
            at++;
        else if (sign == '{' && text.IndexOf('}', at) is var end && end > at)
        {
            place = text.Substring(at + 1, end - at - 1);
            at = end + 1;
            return true;
        }
        plain?.Append(sign);
        at++;
        return true;
    }

    private static string ValueOf(IReadOnlyList<KeyValuePair<string, string>>? attributes, string name)
    {
        for (int i = 0; i < attributes?.Count; i++)
        {
            if (string.Equals(attributes[i].Key, name, StringComparison.Ordinal))
                return attributes[i].Value ?? "";
        }
        return "";
    }
}
