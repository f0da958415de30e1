namespace Loyalty.Rules.Json;

/// <summary>Which purchase of a member: the one of a number, or every so many-th.</summary>
internal readonly struct PurchaseNumber
{
    internal PurchaseNumber(int? number, int? every)
    {
        Number = number;
        Every = every;
    }

    internal int? Number { get; }

    internal int? Every { get; }
}
