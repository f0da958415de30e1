namespace Loyalty.Rules.Rewards;

/// <summary>
/// The sale as it stands at one rule's turn: merged lines with what is left of them, the lines that touch the rule, the member's counters before the
/// sale, and where postings and outcomes go. Reused from sale to sale, so that a decision allocates nothing.
/// </summary>
internal sealed partial class RuleTurn
{
    // By window, for one business day: one more than its first business day; 0 until somebody asks.
    private readonly int[] _periods = new int[6];
    private DecisionRecord _record = null!;
    private int _purchaseNumber;
    private int _cursor;
    private long _held;
    private long _spent;
    private long[]? _spareRedeemed;
    private int _redeemedLines;

    internal ref readonly SaleHeader Header => ref _record.Header;

    /// <summary>The member's state before the sale; null for a guest.</summary>
    internal StateCore? State { get; private set; }

    /// <summary>UTC ticks of the sale.</summary>
    internal long Ticks { get; private set; }

    internal BusinessTime Now { get; private set; }

    internal MergedLine[] Lines = [];
    internal int LineCount;

    internal ReadOnlySpan<MergedLine> AllLines => Lines.AsSpan(0, LineCount);

    /// <summary>The blocks of lines that touch rules; the first place stays empty.</summary>
    internal TouchedBlock[] Blocks = new TouchedBlock[16];

    /// <summary>The first block of the rule whose turn it is; 0 for none.</summary>
    internal int FirstBlock { get; set; }

    /// <summary>The lines that touch the rule whose turn it is.</summary>
    internal TouchedBlocks Touched() => new(Blocks, FirstBlock);

    /// <summary>The target units of the rule whose turn it is, in the order of choice.</summary>
    internal long[] Candidates = [];
    internal int CandidateCount;

    /// <summary>Puts what the customer chose before the other targets.</summary>
    internal ChosenUnits Chosen { get; } = new();

    /// <summary>Scratch of the same size: all targets, and the buys by price, while the price is sought up to which units may be given.</summary>
    internal long[] AllCandidates = [];
    internal long[] Buys = [];

    /// <summary>What the buys of the rule whose turn it is have left to pay, in minor units, where it asks.</summary>
    internal long BuysAmount { get; set; }

    /// <summary>What merged lines cost the merchant, in thousandths of minor units; -1 where nobody knows. Of no meaning where no rule asks.</summary>
    internal long[] Costs = [];

    internal EarnedStamps Earned { get; set; } = new();

    /// <summary>The units that a candidate stands for.</summary>
    internal long UnitsOf(long candidate)
    {
        ref readonly var line = ref Lines[CandidateUnits.PlaceOf(candidate, Lines)];
        int piece = CandidateUnits.PieceOf(candidate);
        bool high = CandidateUnits.IsHigh(candidate);
        return piece == 0 ? line.LeftOf(high) : Pieces[Pieces.PlaceOf(line, piece)].LeftOf(high);
    }

    /// <summary>What remains of each of them, in minor units.</summary>
    internal long PriceOf(long candidate)
    {
        ref readonly var line = ref Lines[CandidateUnits.PlaceOf(candidate, Lines)];
        int piece = CandidateUnits.PieceOf(candidate);
        bool high = CandidateUnits.IsHigh(candidate);
        return piece == 0 ? line.PriceOf(high) : Pieces[Pieces.PlaceOf(line, piece)].PriceOf(high);
    }

    /// <summary>Units that rules which combine have discounted.</summary>
    internal UnitPieces Pieces { get; } = new();

    /// <summary>Whether rules that combine leave what remains of their units to others; not while branches are asked that choose by the unit.</summary>
    internal bool SplitsUnits { get; set; } = true;

    /// <summary>Makes room for all units that a rule may choose from.</summary>
    internal void FitCandidates()
    {
        int most = 2 * (LineCount + Pieces.Count);
        if (Candidates.Length >= most)
            return;
        most = Math.Max(most, Candidates.Length * 2);
        Array.Resize(ref Candidates, most);
        Array.Resize(ref AllCandidates, most);
        Array.Resize(ref Buys, most * 2);
    }

    /// <summary>How much of a line its units are, in thousandths of what its quantity counts; a line that is one unit is 1000 of them.</summary>
    internal long SizeOf(long candidate)
    {
        ref readonly var line = ref Lines[CandidateUnits.PlaceOf(candidate, Lines)];
        return line.Weighed ? Quantity.PerUnit : line.Quantity;
    }

    /// <summary>The phases of the journey in which the member is, a bit each.</summary>
    internal ulong Phases { get; set; }

    /// <summary>Whether the member joins with this sale.</summary>
    internal bool Joins { get; set; }

    /// <summary>The number of the member's purchase that this sale is; 0 if it is none, or a guest's.</summary>
    internal int PurchaseNumber => _purchaseNumber;

    /// <summary>Whether redemptions are looked at; not while it is asked what the sale would earn without them.</summary>
    internal bool HearsRequests { get; set; }

    /// <summary>What the sale earns, for redemptions that its own points may pay.</summary>
    internal long PointsEarned { get; set; }

    /// <summary>What redemptions cost so far.</summary>
    internal Payment[] Payments = [];
    internal int PaymentCount;

    /// <summary>Minor units that redemptions of money have taken off each line; null where there is none.</summary>
    internal long[]? Redeemed { get; private set; }

    /// <summary>What became of the proposal of the rule whose turn it is. It stays in its place: handing it back would copy it before it has settled.</summary>
    internal Grant Grant;

    /// <summary>What a kernel works out while it proposes and needs again when it settles.</summary>
    internal Workings Workings;

    /// <summary>The parts of the sale that tiers of the rule whose turn it is price, from the lowest tier up.</summary>
    internal PricePart[] Parts = new PricePart[4];
    internal int PartCount;

    internal ReadOnlySpan<PricePart> PartsOfSale => Parts.AsSpan(0, PartCount);

    /// <summary>What earns points and what multiplies them, for programs that multiply points.</summary>
    internal Earnings Earnings { get; } = new();

    internal void Begin(StateCore? state, BusinessTime now, DecisionRecord record)
    {
        _record = record;
        State = state;
        Ticks = record.Header.At.UtcTicks;
        if (now.Day != Now.Day)
            Array.Clear(_periods, 0, _periods.Length);
        Now = now;
        Joins = false;
        Phases = 0;
        _purchaseNumber = 0;
        _cursor = 0;
        _held = -1;
        PointsEarned = 0;
        HearsRequests = true;
        BeginPass();
    }

    /// <summary>Begins to decide the rules, which may be done more than once for one sale.</summary>
    internal void BeginPass()
    {
        Pieces.Clear();
        Earlier.TakeBack(0);
        PaymentCount = 0;
        _spent = 0;
        if (Redeemed is null)
            return;
        // Of the sale before, which may have had more lines.
        Array.Clear(Redeemed, 0, _redeemedLines);
        _spareRedeemed = Redeemed;
        Redeemed = null;
    }

    internal void IsPurchase(long number) => _purchaseNumber = (int)Math.Min(number, int.MaxValue);

    /// <summary>The first business day of the window that the sale falls into; 0 for a lifetime.</summary>
    internal int PeriodOf(CalendarWindow window)
    {
        if (window == CalendarWindow.Lifetime)
            return 0;
        ref int period = ref _periods[(int)window];
        if (period == 0)
            period = CalendarPeriods.PeriodStart(window, Now.Day) + 1;
        return period - 1;
    }

    /// <summary>A counter of the member before the sale; 0 for a guest.</summary>
    internal long Counter(int slot, CalendarWindow window = CalendarWindow.Lifetime) =>
        State is null ? 0 : State.Get(StateCore.KeyOf(slot, PeriodOf(window)), ref _cursor);

    /// <summary>Points that the member could spend before the sale; 0 for a guest.</summary>
    internal long PointsHeld()
    {
        if (_held < 0)
            _held = State?.Lots.SpendableAt(Ticks) ?? 0;
        return _held;
    }

    /// <summary>Points that are left for a redemption, after those decided before it.</summary>
    internal long PointsToSpend(bool includingThisSale) =>
        Math.Max(0, PointsHeld() + (includingThisSale ? PointsEarned : 0) - _spent);

    /// <summary>Notes what a redemption costs; lots pay when all rules are decided.</summary>
    internal void Pay(int rank, long points, bool includesThisSale)
    {
        if (PaymentCount == Payments.Length)
            Array.Resize(ref Payments, Math.Max(4, PaymentCount * 2));
        ref var payment = ref Payments[PaymentCount++];
        payment.Rank = rank;
        payment.Points = points;
        payment.IncludesThisSale = includesThisSale;
        _spent += points;
    }

    /// <summary>Notes what a redemption of money takes off a line: it lowers what is paid, not what earns points.</summary>
    internal void Redeem(int line, long minorUnits)
    {
        if (Redeemed is null)
        {
            if (_spareRedeemed is null || _spareRedeemed.Length < LineCount)
                _spareRedeemed = new long[Lines.Length];
            Redeemed = _spareRedeemed;
            _redeemedLines = LineCount;
        }
        Redeemed[line] += minorUnits;
    }

    /// <summary>A counter of the member before the sale in a period that is named; 0 for a guest.</summary>
    internal long CounterAt(int slot, int period) =>
        State is null ? 0 : State.Get(StateCore.KeyOf(slot, period), ref _cursor);

    /// <summary>What the rule whose turn it is asks for.</summary>
    internal Proposal Proposal { get; set; } = new();

    internal Catalog? Catalog { get; set; }

    /// <summary>The ids of the plan's rules in the order of decision.</summary>
    internal RuleKernel[] Kernels = [];

    /// <summary>What rules decided before give, where the program has code that may ask.</summary>
    internal EarlierAwards Earlier { get; } = new();

    internal void Fail(Fault fault) => _record.Faults.Add(fault);

    internal void Say(in Nudge nudge) => _record.Add(nudge);

    internal void Tell(in Outcome outcome) => _record.Add(outcome);
}
