using System.Globalization;
using Loyalty.Rules.Testing.Laws.Drawing;

namespace Loyalty.Rules.Testing.Laws;

/// <summary>A sale that was made up: who buys what, and when.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class Visit
{
    private readonly Setting _setting;

    internal Visit(
        string id,
        string? member,
        DateTimeOffset at,
        IReadOnlyList<Saying> said,
        Basket basket,
        Setting setting
    )
    {
        Id = id;
        Member = member;
        At = at;
        Said = said;
        Basket = basket;
        _setting = setting;
        var sale = Transaction.Create(id, at, setting.Currency.Code);
        long amount = basket.Parts.Sum(part => part.Amount);
        foreach (var saying in said)
            sale.With(details => saying.Say(details, amount));
        if (member is not null)
            sale.Member(member);
        foreach (var line in basket.Lines)
            sale.Line(line);
        Sale = sale.Build();
    }

    /// <summary>The sale, as a till would send it.</summary>
    public Transaction Sale { get; }

    /// <summary>What is bought.</summary>
    public Basket Basket { get; }

    internal string Id { get; }

    /// <summary>Null for a guest.</summary>
    internal string? Member { get; }

    internal DateTimeOffset At { get; }

    /// <summary>What the sale says beside its lines.</summary>
    internal IReadOnlyList<Saying> Said { get; }

    internal bool Joins => Said.Contains(Saying.Joins);

    /// <summary>In words, the time by the clock of the shop: such as "Mon 2026-06-01 12:00: ann buys 6 x cone for 13.50 USD".</summary>
    public override string ToString()
    {
        string who = (Member ?? "a guest") + (Joins ? " joins and buys " : " buys ");
        string rest = string.Concat(Said.Where(saying => saying != Saying.Joins).Select(saying => ", " + saying));
        string when = At.ToString(
            At.Ticks % TimeSpan.TicksPerMinute == 0 ? "ddd yyyy-MM-dd HH:mm" : "ddd yyyy-MM-dd HH:mm:ss",
            CultureInfo.InvariantCulture
        );
        return when + ": " + who + Basket + rest;
    }

    internal Visit With(Basket basket) => new(Id, Member, At, Said, basket, _setting);

    /// <summary>The same by somebody who joins with it.</summary>
    internal Visit JoinedBy(string member) =>
        new(Id, member, At, [.. Said.Where(saying => saying != Saying.Joins), Saying.Joins], Basket, _setting);

    /// <summary>Another sale of the same customer at the same instant.</summary>
    internal Visit Again(Basket basket) =>
        new(Id + "-again", Member, At, [.. Said.Where(saying => saying != Saying.Joins)], basket, _setting);

    /// <summary>Simpler visits: less in the basket, less said, at noon.</summary>
    internal IEnumerable<Visit> Smaller()
    {
        foreach (var basket in Basket.Smaller())
            yield return With(basket);
        for (int i = 0; i < Said.Count; i++)
            yield return new Visit(Id, Member, At, [.. Said.Where((_, place) => place != i)], Basket, _setting);
        if (At != _setting.Noon)
        {
            yield return new Visit(Id, Member, _setting.Noon, Said, Basket, _setting);
            long odd = At.Ticks % TimeSpan.TicksPerMinute;
            if (odd != 0)
                yield return new Visit(Id, Member, At.AddTicks(-odd), Said, Basket, _setting);
        }
        if (Member is not (null or VisitDrawing.Ann))
            yield return new Visit(Id, VisitDrawing.Ann, At, Said, Basket, _setting);
    }
}
