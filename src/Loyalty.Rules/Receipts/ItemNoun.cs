namespace Loyalty.Rules.Receipts;

/// <summary>What one unit of some items is called, and what several are.</summary>
internal readonly struct ItemNoun
{
    internal ItemNoun(string one, string many)
    {
        One = one;
        Many = many;
    }

    internal string One { get; }
    internal string Many { get; }

    internal string For(long count) => count == 1 ? One : Many;
}
