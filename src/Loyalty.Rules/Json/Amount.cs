using System.Text;
using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Json.Syntax;

namespace Loyalty.Rules.Json;

/// <summary>Money, or a whole number of something else.</summary>
internal readonly struct Amount
{
    internal Amount(long value, bool isMoney)
    {
        Value = value;
        IsMoney = isMoney;
    }

    /// <summary>Minor units where it is money.</summary>
    internal long Value { get; }

    internal bool IsMoney { get; }

    /// <summary>As a document has it: money with all its decimals.</summary>
    internal static string Shown(long value, bool isMoney, Currency currency)
    {
        var text = new byte[FixedPoint.MaxLength];
        int length = FixedPoint.Format(value, isMoney ? currency.Decimals : 0, shortest: false, text);
        string digits = Encoding.ASCII.GetString(text, 0, length);
        return isMoney ? Quoted.Of(digits) : digits;
    }
}
