namespace Loyalty.Rules.Testing.Laws.Drawing;

/// <summary>One thing that a sale says beside its lines, such as its store.</summary>
/// <param name="words">What it says, for people: "in store 'north'".</param>
/// <param name="say">Says it; the number is what is paid, in minor units.</param>
internal sealed class Saying(string words, Action<SaleDetailsBuilder, long> say)
{
    internal static readonly Saying Joins = new("joins", (details, _) => details.Enrol());

    internal static readonly Saying Staff = new("for staff", (details, _) => details.Employee());

    internal static Saying Store(string store) => new($"in store '{store}'", (details, _) => details.Store(store));

    internal static Saying Channel(string channel) =>
        new($"by channel '{channel}'", (details, _) => details.Channel(channel));

    internal static Saying Tender(string kind) =>
        new($"paid with '{kind}'", (details, amount) => details.Tender(kind, amount));

    internal static Saying Code(string code) => new($"with code '{code}'", (details, _) => details.Code(code));

    internal static Saying Attribute(string name, string value) =>
        new($"{name} is '{value}'", (details, _) => details.Attribute(name, value));

    internal void Say(SaleDetailsBuilder details, long amount) => say(details, amount);

    public override string ToString() => words;
}
