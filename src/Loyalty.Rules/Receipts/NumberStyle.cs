using System.Globalization;
using System.Text;

namespace Loyalty.Rules.Receipts;

/// <summary>How a language writes numbers: groups of three, and what stands before the decimals.</summary>
internal sealed class NumberStyle
{
    private readonly string _decimalSeparator;
    private readonly string _groupSeparator;

    internal NumberStyle(string decimalSeparator, string groupSeparator)
    {
        _decimalSeparator = decimalSeparator;
        _groupSeparator = groupSeparator;
    }

    /// <summary>A whole number of small parts, such as cents, with all decimals.</summary>
    internal string Fixed(long parts, int decimals)
    {
        ulong magnitude = parts < 0 ? 0UL - (ulong)parts : (ulong)parts;
        string digits = magnitude.ToString(CultureInfo.InvariantCulture).PadLeft(decimals + 1, '0');
        int whole = digits.Length - decimals;
        var text = new StringBuilder();
        if (parts < 0)
            text.Append('-');
        for (int i = 0; i < whole; i++)
        {
            if (i > 0 && (whole - i) % 3 == 0)
                text.Append(_groupSeparator);
            text.Append(digits[i]);
        }
        if (decimals > 0)
            text.Append(_decimalSeparator).Append(digits, whole, decimals);
        return text.ToString();
    }

    internal string Whole(long number) => Fixed(number, 0);

    /// <summary>The same without zeros at the end of the decimals.</summary>
    internal string Short(long parts, int decimals)
    {
        while (decimals > 0 && parts % 10 == 0)
        {
            parts /= 10;
            decimals--;
        }
        return Fixed(parts, decimals);
    }
}
