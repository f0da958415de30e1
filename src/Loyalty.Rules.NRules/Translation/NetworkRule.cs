using System.Linq.Expressions;
using NRules.RuleModel;
using NRules.RuleModel.Builders;

namespace Loyalty.Rules.ForwardChaining.Translation;

/// <summary>
/// Builds one NRules rule: it matches the turn of its rule and the sale, and what it is told to match besides. The parameters of an expression name what is matched:
/// <c>sale</c>, <c>member</c>, and the names that are given to lines, awards and numbers.
/// </summary>
internal sealed class NetworkRule
{
    private readonly RuleBuilder _rule = new();
    private readonly PatternBuilder _sale;
    private PatternBuilder? _member;

    internal NetworkRule(string name, string ruleId)
    {
        _rule.Name(name);
        Expression<Func<TurnFact, bool>> own = turn => turn.RuleId == ruleId;
        _rule.LeftHandSide().Pattern(typeof(TurnFact), "turn").Condition(own);
        _sale = _rule.LeftHandSide().Pattern(typeof(SaleFact), "sale");
    }

    /// <summary>Asks something of the sale.</summary>
    internal void Sale(Expression<Func<SaleFact, bool>> sale) => _sale.Condition(sale);

    /// <summary>Matches a member, so that the rule is silent to guests.</summary>
    internal void NeedsMember() => _member ??= _rule.LeftHandSide().Pattern(typeof(MemberFact), "member");

    /// <summary>Asks something of the member.</summary>
    internal void Member(Expression<Func<MemberFact, bool>> member)
    {
        NeedsMember();
        _member!.Condition(member);
    }

    /// <summary>Collects lines under a name; there may be none. What is asked of all of them has a parameter of that name.</summary>
    internal void Lines(
        string name,
        Expression<Func<LineFact, bool>> line,
        params Expression<Func<IEnumerable<LineFact>, bool>>[] all
    ) => Collect(name, typeof(LineFact), line, all);

    /// <summary>Collects what rules give that were decided before.</summary>
    internal void Awards(string name, Expression<Func<AwardFact, bool>> award) =>
        Collect(name, typeof(AwardFact), award, []);

    /// <summary>Works out a number under a name, and asks something of it.</summary>
    internal void Number(string name, LambdaExpression number, params Expression<Func<long, bool>>[] conditions)
    {
        var pattern = _rule.LeftHandSide().Pattern(typeof(long), name);
        pattern.Binding().BindingExpression(number);
        foreach (var condition in conditions)
            pattern.Condition(condition);
    }

    /// <summary>Says what is proposed.</summary>
    internal void Then(LambdaExpression action) => _rule.RightHandSide().Action(action);

    internal IRuleDefinition Build() => _rule.Build();

    private void Collect(string name, Type type, LambdaExpression each, LambdaExpression[] all)
    {
        var collected = _rule.LeftHandSide().Pattern(typeof(IEnumerable<>).MakeGenericType(type), name);
        var aggregate = collected.Aggregate();
        aggregate.Collect();
        aggregate.Pattern(type, each.Parameters[0].Name!).Condition(each);
        foreach (var condition in all)
            collected.Condition(condition);
    }
}
