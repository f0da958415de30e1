using Loyalty.Rules;

namespace RetailYear;

/// <summary>Runs invoices through one program: a state for each customer, one buffer for all.</summary>
internal sealed class ClubReplay
{
    private readonly LoyaltyPlan _plan;
    private readonly Dictionary<int, MemberState.Builder> _members = [];
    private readonly DecisionBuffer _decision = new();

    public ClubReplay(LoyaltyProgram program, Catalog catalog) => _plan = program.Compile(catalog);

    public LoyaltyPlan Plan => _plan;
    public IReadOnlyCollection<MemberState.Builder> Members => _members.Values;
    public long Sales { get; private set; }
    public long Refused { get; private set; }
    public long Points { get; private set; }
    public long Discount { get; private set; }
    public long Nudges { get; private set; }
    public Dictionary<string, RuleTotals> Rules { get; } = new(StringComparer.Ordinal);

    public void Take(Invoice invoice, DateTimeOffset at)
    {
        var currency = _plan.Program.Currency;
        var lines = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(invoice.Lines);
        if (invoice.Customer == 0)
        {
            var guest = new SaleHeader(invoice.Id, at, currency);
            Count(_plan.Evaluate(new SaleView(guest, lines), _decision));
            return;
        }
        bool isNew = !_members.TryGetValue(invoice.Customer, out var state);
        if (isNew)
            _members.Add(
                invoice.Customer,
                state = _plan
                    .NewMember(invoice.Customer.ToString(System.Globalization.CultureInfo.InvariantCulture))
                    .ToBuilder()
            );
        var header = new SaleHeader(invoice.Id, at, currency, state!.MemberId, isNew ? Joining : null);
        Count(_plan.Evaluate(new SaleView(header, lines), state, _decision));
        state.Apply(_decision);
    }

    private static readonly SaleDetails Joining = new SaleDetailsBuilder().Enrol().Build();

    private void Count(Admission admission)
    {
        Sales++;
        if (!admission.IsAccepted)
        {
            Refused++;
            return;
        }
        Points += _decision.Points;
        Discount += _decision.Discount;
        Nudges += _decision.Nudges.Length;
        foreach (ref readonly var award in _decision.Awards)
        {
            if (!Rules.TryGetValue(award.RuleId, out var totals))
                Rules.Add(award.RuleId, totals = new RuleTotals());
            totals.Add(award);
        }
    }
}
