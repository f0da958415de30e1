using System.Text;
using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Json.Syntax;

namespace Loyalty.Rules.Json;

/// <summary>Money, points, or a whole number of something else.</summary>
internal readonly struct Amount
{
    internal Amount(long value, bool isMoney, bool isPoints = false)
    {
        Value = value;
        IsMoney = isMoney;
        IsPoints = isPoints;
    }

    internal Amount(long value, OutcomeUnit unit)
        : this(value, unit == OutcomeUnit.Money, unit == OutcomeUnit.Points) { }

    /// <summary>Minor units where it is money; the last decimal of points where it is points.</summary>
    internal long Value { get; }

    internal bool IsMoney { get; }

    internal bool IsPoints { get; }

    /// <summary>As a document has it: money with all its decimals, points without zeros at the end.</summary>
    internal string Shown(Currency currency, int pointDecimals) =>
        IsMoney ? Quoted.Of(Digits(Value, currency.Decimals, shortest: false))
        : IsPoints ? ShownPoints(Value, pointDecimals)
        : Digits(Value, 0, shortest: false);

    /// <summary>Money with all its decimals.</summary>
    internal static string ShownMoney(long minorUnits, Currency currency) =>
        new Amount(minorUnits, isMoney: true).Shown(currency, 0);

    /// <summary>Points without zeros at the end of their decimals.</summary>
    internal static string ShownPoints(long points, int pointDecimals) => Digits(points, pointDecimals, shortest: true);

    private static string Digits(long value, int decimals, bool shortest)
    {
        var text = new byte[FixedPoint.MaxLength];
        int length = FixedPoint.Format(value, decimals, shortest, text);
        return Encoding.ASCII.GetString(text, 0, length);
    }
}
