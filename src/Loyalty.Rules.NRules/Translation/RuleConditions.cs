using System.Linq.Expressions;
using System.Text.Json.Nodes;
using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.TieredSpend;

namespace Loyalty.Rules.ForwardChaining.Translation;

/// <summary>
/// A rule's window and eligibility as conditions of the network. What no fact tells stays with the custom rule, where the engine asks it: weekly hours in a zone
/// other than UTC, and what rules of tiers measure.
/// </summary>
internal sealed class RuleConditions(RuleTranslation translation)
{
    private readonly RewardRule _rule = translation.Rule;

    internal void Put(NetworkRule network)
    {
        PutWindow(network);
        PutSale(network, _rule.Eligibility);
        PutMember(network, _rule.Eligibility);
        PutBasket(network, _rule.Eligibility.Basket);
    }

    /// <summary>Leaves with the custom rule only what the network is not asked, and lets it see the lines that conditions are about.</summary>
    internal void Leave()
    {
        var text = translation.Text;
        if (OwnWindow() is not null)
            text.Drop("active");
        text.Drop("eligibility");
        var written = translation.Written["eligibility"];
        var measured = CustomRuleText.Items(written?["member"]).Where(range => range["rule"] is not null);
        var kept = new JsonArray([.. measured.Select(CustomRuleText.Copy)]);
        if (kept.Count > 0)
        {
            text.Rule["eligibility"] = new JsonObject { ["member"] = kept };
            TierReferences.Rename(text.Rule);
        }
        if (written?["basket"] is { } basket)
            text.SeeAlso(CustomRuleText.Items(basket).Select(one => one["items"]));
    }

    private ProgramWindow? OwnWindow() => ProgramWindow.Of(_rule.Active, translation.Facts.Program);

    private void PutWindow(NetworkRule network)
    {
        if (OwnWindow() is not { } window)
            return;
        if (window.From is { } from)
            network.Sale(sale => sale.Header.At.UtcTicks >= from);
        if (window.To is { } to)
            network.Sale(sale => sale.Header.At.UtcTicks < to);
        if (window.HasHours)
            network.Sale(sale => window.IsInHours(sale));
    }

    private static void PutSale(NetworkRule network, Eligibility asked)
    {
        if (asked.Employees != EmployeeSales.Included)
        {
            bool only = asked.Employees == EmployeeSales.Only;
            network.Sale(sale => sale.Header.Details.Employee == only);
        }
        if (asked.Stores.Count > 0)
            network.Sale(sale => asked.Stores.Contains(sale.Header.Details.Store!));
        if (asked.Channels.Count > 0)
            network.Sale(sale => asked.Channels.Contains(sale.Header.Details.Channel!));
        if (asked.Tenders.Count > 0)
            network.Sale(sale =>
                sale.Header.Details.Tenders.Any(tender => tender.Amount > 0 && asked.Tenders.Contains(tender.Kind))
            );
        if (asked.Codes.Count > 0)
            network.Sale(sale => sale.Header.Details.Codes.Any(code => asked.Codes.Contains(code)));
    }

    private void PutMember(NetworkRule network, Eligibility asked)
    {
        foreach (var attribute in asked.Attributes)
            Declared(network, attribute.Name, attribute.Values);
        if (asked.Segments.Count > 0)
            Declared(network, "segment", asked.Segments);
        if (asked.Birthday is { } birthday)
        {
            network.NeedsMember();
            network.Sale(sale => Birthdays.IsNear(Declarations.Of(sale, "birthday"), sale.BusinessDay, birthday));
        }
        if (asked.Tier is { } tier)
            PutTier(network, tier);
        if (asked.Purchase is { } number)
            network.Member(member => member.Purchases + 1 == number);
        if (asked.PurchaseEvery is { } every)
            network.Member(member => (member.Purchases + 1) % every == 0);
        if (asked.Phases.Count > 0)
        {
            translation.Phases.UnionWith(asked.Phases);
            network.Member(member => asked.Phases.Any(phase => member.IsIn(phase)));
        }
        foreach (var range in asked.Member)
        {
            long least = range.AtLeast ?? long.MinValue;
            long below = range.Below ?? long.MaxValue;
            if (range.Measure == MemberMeasure.Purchases)
                network.Member(member => member.Purchases >= least && member.Purchases < below);
            else if (range.Measure == MemberMeasure.Points)
                network.Member(member => member.Points >= least && member.Points < below);
            else
                network.NeedsMember();
        }
    }

    private static void Declared(NetworkRule network, string attribute, IReadOnlyList<string> values)
    {
        network.NeedsMember();
        network.Sale(sale => values.Contains(Declarations.Of(sale, attribute)!));
    }

    private void PutTier(NetworkRule network, TierCondition asked)
    {
        var rule = (MemberTierRule)translation.Facts.Program.Rules.First(one => one.Id == asked.RuleId);
        string[] enough = [.. rule.Tiers.Select(tier => tier.Id).SkipWhile(id => id != asked.AtLeast)];
        string measuring = MemberTierTranslation.MeasuringId(rule.Id);
        translation.Tiers.Add(measuring);
        network.Member(member => enough.Contains(member.TierOf(measuring)!));
    }

    private void PutBasket(NetworkRule network, IReadOnlyList<BasketCondition> conditions)
    {
        for (int i = 0; i < conditions.Count; i++)
        {
            var condition = conditions[i];
            var items = new LineSelector(condition.Items, translation.Facts.Program);
            var held = Expression.Parameter(
                typeof(IEnumerable<LineFact>),
                FormattableString.Invariant($"basket{i + 1}")
            );
            network.Lines(
                held.Name!,
                line => items.Matches(line),
                Named(held, lines => IsIn(LineNumbers.PositiveUnits(lines), condition.Units, condition.UnitsBelow)),
                Named(held, lines => IsIn(LineNumbers.Amount(lines), condition.Spend, condition.SpendBelow))
            );
        }
    }

    private static bool IsIn(long value, long? least, long? below) => !(value < least) && !(value >= below);

    /// <summary>The same condition of another parameter.</summary>
    private static Expression<Func<IEnumerable<LineFact>, bool>> Named(
        ParameterExpression parameter,
        Expression<Func<IEnumerable<LineFact>, bool>> condition
    ) =>
        Expression.Lambda<Func<IEnumerable<LineFact>, bool>>(
            new Renaming(condition.Parameters[0], parameter).Visit(condition.Body),
            parameter
        );

    private sealed class Renaming(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
