namespace Loyalty.Rules.Rewards;

/// <summary>
/// The denominator over which points are exact in a program that multiplies them: that of all rates, times one for all that multipliers can come to on a
/// line. Rules of any family declare their rates and multipliers; what would not fit 64 bits is refused when the program is compiled.
/// </summary>
internal sealed class PointsScale
{
    /// <summary>No points term over the denominator may be larger, so that a sale of 10^12 minor units fits 64 bits, and twice of it too.</summary>
    internal const long MostPoints = 4_000_000;

    /// <summary>No denominator may be larger.</summary>
    internal const long MostDenominator = 1_000_000_000_000_000;

    private const long Whole = 1000;

    private readonly List<(long Denominator, long Most)> _rates = [];
    private readonly List<long> _flatRates = [];
    private readonly List<long[][]> _multipliers = [];

    private PointsScale(MultiplierCombination combination) => Combination = combination;

    internal MultiplierCombination Combination { get; }

    /// <summary>The common denominator of all rates.</summary>
    internal long Rates { get; private set; } = 1;

    /// <summary>The denominator of all that multipliers can come to on a line.</summary>
    internal long Factors { get; private set; } = 1;

    /// <summary>Whether any rule earns by a rate that can be multiplied.</summary>
    internal bool HasRates => _rates.Count > 0;

    /// <summary>Whether the points of any sale fit 64 bits.</summary>
    internal bool Fits { get; private set; }

    /// <summary>The scale of a program; null where nothing multiplies points.</summary>
    internal static PointsScale? Of(LoyaltyProgram program)
    {
        bool multiplies = false;
        for (int i = 0; i < program.Rules.Count && !multiplies; i++)
            multiplies = program.Rules[i].MultipliesPoints;
        if (!multiplies)
            return null;
        var scale = new PointsScale(program.Multipliers);
        for (int i = 0; i < program.Rules.Count; i++)
            program.Rules[i].DeclarePoints(scale);
        scale.Fits = scale.Combine();
        return scale;
    }

    /// <summary>Adds the rates of a rule.</summary>
    /// <param name="denominator">Their common denominator.</param>
    /// <param name="most">The most points per minor unit or unit over it.</param>
    internal void AddRates(long denominator, long most) => _rates.Add((denominator, most));

    /// <summary>Adds the rates of a rule that earns by visits alone: they are rounded with what it multiplies, and not multiplied.</summary>
    /// <param name="denominator">Their common denominator.</param>
    internal void AddFlatRates(long denominator) => _flatRates.Add(denominator);

    /// <summary>Adds the multipliers of a rule, in thousandths: of its tiers or steps one holds in a sale, and all that this one has may meet on a line.</summary>
    internal void AddMultipliers(long[][] ofEach) => _multipliers.Add(ofEach);

    /// <summary>Thousandths in lowest terms.</summary>
    internal static (long Numerator, long Denominator) RatioOf(long thousandths)
    {
        long common = WholeDivision.Common(thousandths, Whole);
        return (thousandths / common, Whole / common);
    }

    private bool Combine()
    {
        foreach (var (denominator, _) in _rates)
            Rates = Multiple(Rates, denominator);
        foreach (long denominator in _flatRates)
            Rates = Multiple(Rates, denominator);
        long most = 0;
        foreach (var (denominator, numerator) in _rates)
            most = Sum(most, Product(numerator, Rates / denominator));
        long highest = Combination == MultiplierCombination.Multiply ? Multiplied() : Together();
        return Product(Rates, Factors) <= MostDenominator && Product(most, highest) <= MostPoints;
    }

    /// <summary>What multipliers can multiply by where one holds or what they add is added up, over the denominator that this finds.</summary>
    private long Together()
    {
        foreach (long thousandths in _multipliers.SelectMany(rule => rule).SelectMany(all => all))
            Factors = Multiple(Factors, RatioOf(thousandths).Denominator);
        bool adds = Combination == MultiplierCombination.Add;
        long highest = Factors;
        foreach (long[][] rule in _multipliers)
        {
            long own = 0;
            foreach (long[] all in rule)
            {
                long more = 0;
                foreach (long thousandths in all)
                {
                    var (numerator, denominator) = RatioOf(thousandths);
                    long one = Product(numerator - denominator, Factors / denominator);
                    more = adds ? Sum(more, one) : Math.Max(more, one);
                }
                own = Math.Max(own, more);
            }
            highest = adds ? Sum(highest, own) : Math.Max(highest, Sum(Factors, own));
        }
        return highest;
    }

    /// <summary>The same where they are multiplied one after the other.</summary>
    private long Multiplied()
    {
        long highest = 1;
        foreach (long[][] rule in _multipliers)
        {
            long common = 1;
            var products = new List<(long Numerator, long Denominator)>();
            foreach (long[] all in rule)
            {
                var (numerator, denominator) = (1L, 1L);
                foreach (long thousandths in all)
                {
                    var ratio = RatioOf(thousandths);
                    numerator = Product(numerator, ratio.Numerator);
                    denominator = Product(denominator, ratio.Denominator);
                }
                products.Add((numerator, denominator));
                common = Multiple(common, denominator);
            }
            long own = 1;
            foreach (var (numerator, denominator) in products)
                own = Math.Max(own, Product(numerator, common / denominator));
            highest = Product(highest, own);
            Factors = Product(Factors, common);
        }
        return highest;
    }

    // What passes the limit of denominators is beyond all limits, and stays there.
    private static long Product(long a, long b) => b > 0 && a > MostDenominator / b ? MostDenominator + 1 : a * b;

    private static long Sum(long a, long b) => Math.Min(a + b, MostDenominator + 1);

    private static long Multiple(long a, long b) => Product(a, b / WholeDivision.Common(a, b));
}
