using System.Globalization;
using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.SignUpBonus;

namespace Loyalty.Rules.Testing.Laws.Drawing;

/// <summary>Makes visits up: who comes, and what the sale says beside its lines.</summary>
internal sealed class VisitDrawing
{
    /// <summary>The member whom most visits are of.</summary>
    internal const string Ann = "ann";

    private const string Bob = "bob";

    private readonly Setting _setting;
    private readonly bool _bonuses;
    private readonly Eligibility[] _asked;
    private readonly Question[] _questions;

    internal VisitDrawing(LoyaltyProgram program, Setting setting)
    {
        _setting = setting;
        _bonuses = program.Rules.Any(rule => rule is SignUpBonusRule);
        _asked = [.. program.Rules.Select(rule => rule.Eligibility)];
        _questions = [.. _asked.SelectMany(Question.Of)];
    }

    /// <param name="dice">The chances.</param>
    /// <param name="place">The place in the history, from 0: sales are named by it.</param>
    /// <param name="at">When.</param>
    /// <param name="basket">What is bought.</param>
    internal Visit Draw(Dice dice, int place, DateTimeOffset at, Basket basket)
    {
        string? member = dice.Weighted(70, 15, 15) switch
        {
            0 => Ann,
            1 => Bob,
            _ => null,
        };
        var said = new List<Saying>();
        // A guest who asks to join is told that somebody must be named.
        if (
            dice.Chance(
                member is null ? 2
                : _bonuses ? 35
                : 8
            )
        )
            said.Add(Saying.Joins);
        if (dice.Chance(60))
            Satisfy(dice, said, dice.Among(_asked), at);
        else
            Answer(dice, said, at);
        string id = "visit-" + (place + 1).ToString(CultureInfo.InvariantCulture);
        return new Visit(id, member, at, said, basket, _setting);
    }

    /// <summary>Says all that one rule asks for.</summary>
    private static void Satisfy(Dice dice, List<Saying> said, Eligibility asked, DateTimeOffset at)
    {
        if (asked.Employees == EmployeeSales.Only)
            said.Add(Saying.Staff);
        foreach (var question in Question.Of(asked))
            said.Add(question.Say(dice.Among(question.Values)));
        if (asked.Birthday is not null)
            said.Add(Birthday(at));
    }

    /// <summary>Answers some questions, and some of them wrong.</summary>
    private void Answer(Dice dice, List<Saying> said, DateTimeOffset at)
    {
        if (dice.Chance(Array.Exists(_asked, one => one.Employees != default) ? 40 : 2))
            said.Add(Saying.Staff);
        foreach (var group in _questions.GroupBy(question => question.Name, StringComparer.Ordinal))
        {
            var question = dice.Among([.. group]);
            if (dice.Chance(60))
                said.Add(question.Say(dice.Chance(30) ? "another" : dice.Among(question.Values)));
        }
        if (Array.Exists(_asked, one => one.Birthday is not null) && dice.Chance(60))
            said.Add(Birthday(at.AddDays(dice.Between(-9, 9))));
    }

    private static Saying Birthday(DateTimeOffset day) =>
        Saying.Attribute("birthday", day.ToString("MM-dd", CultureInfo.InvariantCulture));
}
