namespace Loyalty.Rules.Rewards;

/// <summary>
/// The arithmetic of "buy X, get Y" at one rule's turn: with T open stamps, B owed units and a buy-only, b both and g get-only units, f units may be
/// given if f &lt;= B + Y * ((T + a + b - max(0, f - g)) div X). One kernel serves stamp cards, in-basket free items and cross-sell.
/// </summary>
internal struct UnitLimits
{
    internal static readonly UnitLimits None = new(0, 0, 0, 0, default, UnitLimitKind.Plain, wholeSets: false);

    private long _x;
    private long _y;
    private long _paid;
    private long _owed;
    private long _both;
    private long _getOnly;
    private EarnedStamps? _earned;
    private UnitLimitKind _kind;

    /// <param name="x">Units to buy; 0 where whole sets are free.</param>
    /// <param name="y">Units to get.</param>
    /// <param name="open">Open stamps.</param>
    /// <param name="owed">Units owed.</param>
    /// <param name="units">The units of the basket.</param>
    /// <param name="kind">What limits the number.</param>
    /// <param name="wholeSets">Whether units are given in multiples of Y only.</param>
    /// <param name="earned">The stamps of the basket, where they are not its units.</param>
    internal UnitLimits(
        long x,
        long y,
        long open,
        long owed,
        in UnitCounts units,
        UnitLimitKind kind,
        bool wholeSets,
        EarnedStamps? earned = null
    )
        : this(x, y, earned is null ? open + units.BuyOnly + units.Both : open, owed, units, wholeSets, earned, kind)
    { }

    private UnitLimits(
        long x,
        long y,
        long paid,
        long owed,
        in UnitCounts units,
        bool wholeSets,
        EarnedStamps? earned,
        UnitLimitKind kind
    )
    {
        _x = x;
        _y = y;
        _paid = paid;
        _owed = owed;
        _both = units.Both;
        _getOnly = units.GetOnly;
        WholeSets = wholeSets;
        _earned = earned;
        _kind = kind;
    }

    /// <summary>Whether units are given in multiples of Y only.</summary>
    internal bool WholeSets { get; private set; }

    /// <summary>Whether stamps come from money, so that the number depends on which units are given.</summary>
    internal readonly bool CountsMoney => _earned is { CountsMoney: true };

    /// <summary>Y, or 1 where there is no such limit: the units of one time.</summary>
    internal readonly long UnitsPerTime => _y == 0 ? 1 : _y;

    /// <summary>Units that may be taken at all.</summary>
    internal readonly long Targets => _both + _getOnly;

    /// <summary>Takes over others part by part, which takes a fraction of the time that a struct with references takes to be copied whole.</summary>
    internal void Set(in UnitLimits other)
    {
        _earned = other._earned;
        _x = other._x;
        _y = other._y;
        _paid = other._paid;
        _owed = other._owed;
        _both = other._both;
        _getOnly = other._getOnly;
        _kind = other._kind;
        WholeSets = other.WholeSets;
    }

    /// <summary>The same with more targets in the basket; where buy and get are the same items they are buys as well.</summary>
    internal readonly UnitLimits WithMore(long units, bool asBuys)
    {
        long buys = asBuys ? units : 0;
        var counts = new UnitCounts(0, _both + buys, _getOnly + units - buys);
        return new UnitLimits(_x, _y, _earned is null ? _paid + buys : _paid, _owed, counts, WholeSets, _earned, _kind);
    }

    /// <summary>The most units that may be given.</summary>
    internal readonly long Most()
    {
        if (_kind != UnitLimitKind.Plain)
            return Whole(MostOfOtherKind());
        long most = Math.Min(Targets, _owed + (_y * (WholeDivision.Divide(_paid, _x))));
        if (most <= 0)
            return 0;
        if (most > _getOnly)
            most = _getOnly + MostOfOverlap(Math.Min(_both, most - _getOnly));
        return Whole(Math.Max(most, 0));
    }

    /// <summary>How many of f units given may come from those that are buys as well.</summary>
    internal readonly long OverlapOf(long f)
    {
        if (_kind == UnitLimitKind.Earned)
            return MostOfEarnedOverlap(f);
        if (_x == 0 || _kind != UnitLimitKind.Plain)
            return long.MaxValue;
        long setsNeeded = CeilingDiv(f - _owed, _y);
        long allowed = setsNeeded <= 0 ? _paid : _paid - (setsNeeded * _x);
        return Math.Min(Math.Min(_both, f), allowed);
    }

    /// <summary>The largest multiple of Y that is at most f, where units are given in whole sets.</summary>
    internal readonly long Whole(long f) => WholeSets && _y > 1 ? WholeDivision.Divide(f, _y) * _y : f;

    /// <summary>How many buys f units use, of which fb come from the overlap: X for every set begun, of those that stay paid.</summary>
    internal readonly long BuysFor(long f, long fb) =>
        _x == 0 || f == 0 ? 0 : _x * Math.Min(CeilingDiv(f, _y), WholeDivision.Divide(PaidAfter(fb), _x));

    /// <summary>Stamps or paid units after f units were given, fb of them from the overlap.</summary>
    internal readonly long PaidAfter(long fb) => _earned is null ? _paid - fb : _paid + _earned.After(fb, _both);

    private readonly long MostOfOtherKind() =>
        _kind switch
        {
            UnitLimitKind.FreeSets => Targets,
            UnitLimitKind.OwedBefore => Math.Max(0, Math.Min(Targets, _owed)),
            _ => MostOfEarned(),
        };

    /// <summary>
    /// The largest e in 0..limit with g + e &lt;= B + Y * ((paid - e) div X). Without the rounding of div it would be (X * (B - g) + Y * paid) div (X + Y); rounding
    /// takes less than Y off, so the search goes down from there.
    /// </summary>
    private readonly long MostOfOverlap(long limit)
    {
        if (_owed - _getOnly >= limit)
            return limit;
        long bound = (_x * (_owed - _getOnly)) + (_y * _paid);
        long high = bound < 0 ? 0 : Math.Min(limit, WholeDivision.Divide(bound, _x + _y));
        long low = Math.Max(0, high - _y);
        while (low < high)
        {
            long middle = high - low <= 2 ? high : high - ((high - low) / 2);
            if (_getOnly + middle <= _owed + (_y * WholeDivision.Divide(_paid - middle, _x)))
                low = middle;
            else
                high = middle - 1;
        }
        return low;
    }

    /// <summary>The largest f that is due although those of the overlap that it needs earn no stamp: what is due only falls as f grows.</summary>
    private readonly long MostOfEarned()
    {
        long low = 0;
        long high = Targets;
        while (low < high)
        {
            long middle = high - ((high - low) / 2);
            if (middle <= DueAfter(Math.Max(0, middle - _getOnly)))
                low = middle;
            else
                high = middle - 1;
        }
        return low;
    }

    private readonly long MostOfEarnedOverlap(long f)
    {
        long low = 0;
        long high = Math.Min(_both, f);
        while (low < high)
        {
            long middle = high - ((high - low) / 2);
            if (f <= DueAfter(middle))
                low = middle;
            else
                high = middle - 1;
        }
        return low;
    }

    /// <summary>B + Y * (stamps div X) where fb units of the overlap are given.</summary>
    private readonly long DueAfter(long fb) => _owed + (_y * WholeDivision.Divide(PaidAfter(fb), _x));

    private static long CeilingDiv(long value, long divisor) =>
        value <= 0 ? 0 : WholeDivision.Divide(value - 1, divisor) + 1;
}
