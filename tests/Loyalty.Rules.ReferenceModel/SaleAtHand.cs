using Loyalty.Rules.Rewards;
using NodaTime;

namespace Loyalty.Rules.ReferenceModel;

/// <summary>A sale while it is decided: its merged lines, the member before it, and what the rules have given so far.</summary>
internal sealed class SaleAtHand
{
    internal SaleAtHand(
        LoyaltyProgram program,
        Catalog? catalog,
        Transaction sale,
        ReferenceMember? member,
        List<MergedLine> lines
    )
    {
        Program = program;
        Catalog = catalog;
        Header = sale.Header;
        Member = member;
        Lines = lines;
        Selection = new Selection(program);
        Calendar = new BusinessCalendar(program);
        Day = Calendar.DayOf(sale.Header.At);
        IsPurchase = sale.Lines.Any(line =>
            line.Details is null || (line.Details.Kind == LineKind.Goods && line.Details.GrantedBy is null)
        );
    }

    internal LoyaltyProgram Program { get; }

    internal Catalog? Catalog { get; }

    internal SaleHeader Header { get; }

    /// <summary>The member before the sale; null for a guest.</summary>
    internal ReferenceMember? Member { get; }

    internal List<MergedLine> Lines { get; }

    internal Selection Selection { get; }

    /// <summary>What the margin guard lets through; null where nothing is guarded.</summary>
    internal MarginBudget? Budget { get; init; }

    /// <summary>Whether the rule at its turn is out of effect: it settles as if caps let nothing through.</summary>
    internal bool GivesNothing { get; set; }

    internal BusinessCalendar Calendar { get; }

    internal LocalDate Day { get; }

    /// <summary>Whether a line of goods was bought.</summary>
    internal bool IsPurchase { get; }

    internal List<ReferenceAward> Awards { get; } = [];

    internal List<ReferenceLineDiscount> LineDiscounts { get; } = [];

    internal List<ReferencePosting> Postings { get; } = [];

    /// <summary>Of everything given so far, be it at a discount that rounds to 0: the rule and the merged line, in the order in which they were given.</summary>
    internal List<(string RuleId, MergedLine Line)> Discounted { get; } = [];

    /// <summary>The rule decided first among those that took something of one of these lines, or null.</summary>
    internal string? FirstTakerOf(List<MergedLine> lines) =>
        Discounted.Find(taken => lines.Contains(taken.Line)).RuleId;

    internal bool Enrols => Header.Details.Enrol && Member is not null && !HadJoined;

    internal bool HadJoined => Before(null, PostingAccount.Enrolment) != 0;

    /// <summary>The business day on which the member joined, be it with this sale; null for one who has not.</summary>
    internal LocalDate? DayOfJoining =>
        Enrols ? Day
        : HadJoined ? Calendar.DayOf(DateTimeOffset.FromUnixTimeSeconds(Before(null, PostingAccount.Enrolment)))
        : null;

    internal long PurchasesBefore => Before(null, PostingAccount.Purchases);

    /// <summary>What the sale declares of the member under a name, or null.</summary>
    internal string? Declared(string name) =>
        Header.Details.Attributes.Where(one => one.Key == name).Select(one => one.Value).FirstOrDefault();

    /// <summary>The points that the member could spend before the sale.</summary>
    internal long SpendableBefore => Member?.Balance ?? 0;

    /// <summary>How many of the last decimal of points make a point.</summary>
    internal long PointUnit => (long)System.Numerics.BigInteger.Pow(10, Program.PointDecimals);

    /// <summary>How the sale is decided as to its requests for rewards for points.</summary>
    internal Redeeming Redeeming { get; init; } = Redeeming.With(0);

    /// <summary>What redemptions decided so far cost.</summary>
    internal List<PointsSpent> Spent { get; } = [];

    /// <summary>The rules that play and are in effect, in the order of decision.</summary>
    internal List<RewardRule> InEffect { get; set; } = [];

    internal long Before(string? ruleId, PostingAccount account, int part = 0, int period = 0) =>
        Member?.Counter(ruleId, account, part, period) ?? 0;

    /// <summary>What an account of a rule is after all that was posted so far.</summary>
    internal long After(string ruleId, PostingAccount account) =>
        Postings.FindLast(posting => posting.RuleId == ruleId && posting.Account == account)?.After
        ?? Before(ruleId, account);

    internal int PeriodOf(CalendarWindow window) => BusinessCalendar.PeriodOf(window, Day);

    internal List<MergedLine> LinesOf(RewardRule rule, Selector selector) =>
        Lines.FindAll(line => Selection.Matches(rule, selector, line));

    /// <summary>Positive units of a rule's selector, line after line, the cheaper first within a line.</summary>
    internal List<GoodsUnit> UnitsOf(
        RewardRule rule,
        Selector selector,
        WeighedUnits weighed = WeighedUnits.AsOneUnit
    ) => [.. LinesOf(rule, selector).SelectMany(line => line.UnitsAs(weighed)).Where(unit => unit.IsPositive)];

    /// <summary>Notes a change of the member's state; nothing where nothing changes.</summary>
    internal void Post(string? ruleId, PostingAccount account, long before, long after, int part = 0, int period = 0)
    {
        if (before != after)
            Postings.Add(new ReferencePosting(ruleId, account, part, period, before, after));
    }

    /// <summary>Notes both accounts of a card that moved, even where they end where they began.</summary>
    internal void PostCard(string ruleId, (long Stamps, long Owed) before, (long Stamps, long Owed) after)
    {
        Postings.Add(new ReferencePosting(ruleId, PostingAccount.Stamps, 0, 0, before.Stamps, after.Stamps));
        Postings.Add(new ReferencePosting(ruleId, PostingAccount.OwedUnits, 0, 0, before.Owed, after.Owed));
    }

    /// <summary>Notes the units owed by a rule of which units fell due or were taken, even where they end where they began.</summary>
    internal void PostBank(string ruleId, long before, long after) =>
        Postings.Add(new ReferencePosting(ruleId, PostingAccount.OwedUnits, 0, 0, before, after));

    /// <summary>Gives a discount that is already shared over the merged lines it is of, and shares it inside them.</summary>
    internal void GiveDiscount(
        string ruleId,
        AwardKind kind,
        IEnumerable<KeyValuePair<MergedLine, long>> byLine,
        long units,
        long? cost,
        long? value
    )
    {
        var byPlace = new SortedDictionary<int, long>();
        long discount = 0;
        foreach (var pair in byLine)
        {
            discount += pair.Value;
            foreach (var part in pair.Key.TakeOff(pair.Value))
                byPlace.Add(part.Key, part.Value);
        }
        foreach (var part in byPlace.Where(part => part.Value > 0))
            LineDiscounts.Add(new ReferenceLineDiscount(Awards.Count, part.Key, part.Value));
        Awards.Add(new ReferenceAward(ruleId, kind, discount, 0, units, cost, value));
    }

    /// <summary>Tells the till to add units, free.</summary>
    internal void AddItems(string ruleId, long units, string? items, string? sku, Reward each) =>
        Awards.Add(
            new ReferenceAward(
                ruleId,
                AwardKind.ItemAdded,
                0,
                0,
                units,
                each.Cost * units,
                each.PerceivedValue * units,
                items,
                sku
            )
        );

    internal void GivePoints(string ruleId, long points, long? cost, long? value)
    {
        Awards.Add(new ReferenceAward(ruleId, AwardKind.Points, 0, points, 0, cost, value));
        Post(ruleId, PostingAccount.Points, 0, points);
    }
}
