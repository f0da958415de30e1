using System.Text;
using Loyalty.Rules.ReferenceModel;

namespace Loyalty.Rules.Laws.Generators;

/// <summary>One case: a catalog, a program and a history, with the seed that brings it back.</summary>
internal sealed class World
{
    private readonly string _origin;

    internal World(
        string origin,
        Timeline time,
        Catalog? catalog,
        LoyaltyProgram program,
        IEnumerable<Transaction> history
    )
    {
        _origin = origin;
        Time = time;
        Catalog = catalog;
        Program = program;
        History = [.. history];
        Plan = Compile(program);
    }

    internal Timeline Time { get; }

    internal Catalog? Catalog { get; }

    internal LoyaltyProgram Program { get; }

    internal LoyaltyPlan Plan { get; }

    internal IReadOnlyList<Transaction> History { get; }

    /// <summary>The case of a seed, with at most so many sales.</summary>
    internal static World Of(int seed, int sales = 12, Features features = Features.All)
    {
        var dice = new Dice(seed);
        var time = new Timeline(dice);
        var catalog = dice.Chance(90) ? CatalogGenerator.Next(dice) : null;
        var more = new MoreFeatures(seed, features);
        var program = ProgramGenerator.Next(dice, time, more);
        var generator = new SaleGenerator(dice, catalog, program.Currency);
        var history = new HistoryGenerator(dice, time, generator, program.LatenessDays).Next(dice.Between(1, sales));
        history = more.Complete(history, program);
        if ((features & Features.Requests) != 0)
        {
            var requests = new RequestGenerator(seed, time);
            program = requests.Redeemable(program);
            history = requests.Asking(history, program);
        }
        return new World($"case {seed}", time, catalog, program, history);
    }

    /// <summary>The plan of another program over the same catalog.</summary>
    internal LoyaltyPlan Compile(LoyaltyProgram program) => program.Compile(Catalog, CustomRules.ForEngine);

    /// <summary>The oracle for the same program.</summary>
    internal ReferenceInterpreter Oracle() => new(Program, Catalog, CustomRules.ForOracle);

    /// <summary>The same case with another history, or fewer rules.</summary>
    internal World With(IEnumerable<Transaction>? history = null, LoyaltyProgram? program = null) =>
        new(
            _origin,
            Time,
            Catalog,
            program ?? Program,
            (history ?? History).Select(sale => program is null ? sale : RequestGenerator.Within(sale, program))
        );

    /// <summary>Decides the history, sale by sale, and shows each with the state before it: of the member, or null for a guest.</summary>
    internal void Walk(Action<Transaction, MemberState?, Decision> look) => Walk(Plan, look);

    /// <summary>Decides the history by another plan.</summary>
    internal MemberState Walk(LoyaltyPlan plan, Action<Transaction, MemberState?, Decision> look)
    {
        var state = plan.NewMember(SaleGenerator.Member);
        foreach (var sale in History)
        {
            bool guest = sale.Header.MemberId is null;
            var decision = guest ? plan.Evaluate(sale) : plan.Evaluate(sale, state);
            look(sale, guest ? null : state, decision);
            state = decision.NextState ?? state;
        }
        return state;
    }

    /// <summary>The case as text, to read and to rebuild by hand.</summary>
    public override string ToString()
    {
        var text = new StringBuilder(_origin).AppendLine().Append("program ").AppendLine(Dump.Of(Program));
        var sold = new HashSet<string>(History.SelectMany(sale => sale.Lines).Select(SkuOf), StringComparer.Ordinal);
        foreach (var item in (Catalog?.Items ?? []).Where(item => sold.Contains(item.Sku)))
            text.Append("item ").AppendLine(Dump.Of(item));
        foreach (var pair in Catalog?.CategoryParents ?? new Dictionary<string, string>())
            text.Append(pair.Key).Append(" under ").AppendLine(pair.Value);
        foreach (var sale in History)
            text.AppendLine(SaleText(sale));
        return text.ToString();
    }

    private string SaleText(Transaction sale)
    {
        var text = new StringBuilder("sale ").Append(Dump.Of(sale.Header));
        foreach (var line in sale.Lines)
        {
            string sku = (line.Sku is null ? "key " : "") + SkuOf(line);
            text.Append("\n  ").Append(line.Id ?? "-").Append(' ').Append(sku).Append(' ');
            text.Append(line.Quantity).Append(" for ").Append(line.Amount);
            if (line.Details is not null)
                text.Append(' ').Append(Dump.Of(line.Details));
        }
        return text.ToString();
    }

    private string SkuOf(Line line) =>
        line.Sku
        ?? (Catalog is not null && Catalog.Owns(line.Item) ? Catalog.ItemOf(line.Item).Sku : "of another catalog");
}
