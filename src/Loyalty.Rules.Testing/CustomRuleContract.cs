using Loyalty.Rules.Rewards.Custom;
using Loyalty.Rules.Testing.Contracts;

namespace Loyalty.Rules.Testing;

/// <summary>
/// The contract of custom rules, to be checked in any test framework: the code of a program is run through many made-up sales, and the first law that
/// it breaks is told. The rules must be pure, remember nothing, work on several threads and under every culture, take lines in any order and however split,
/// never fail on a valid sale, be told truly what was granted, and allocate little; and where they do fail, the sale must stand.
/// </summary>
/// <remarks>
/// Not thread-safe. What depends on a clock or a network is seen only where it changes a proposal while the check runs; see docs/custom-rules.md.
/// </remarks>
public sealed class CustomRuleContract
{
    private readonly LoyaltyProgram _program;
    private readonly IReadOnlyDictionary<string, ICustomRewardRule> _code;
    private readonly Catalog? _catalog;
    private readonly List<Line> _goods = [];
    private int _sales = 200;
    private int _seed = 1;
    private long _mostBytes = 16_384;

    private CustomRuleContract(
        LoyaltyProgram program,
        IReadOnlyDictionary<string, ICustomRewardRule> code,
        Catalog? catalog
    )
    {
        _program = program;
        _code = code;
        _catalog = catalog;
    }

    /// <summary>Begins to check the code of a program.</summary>
    /// <param name="program">A program with custom rules, and whatever rules they are to stand beside.</param>
    /// <param name="code">The code, by the names that the program's custom rules use.</param>
    /// <param name="catalog">The items that are sold, or null to make some up from the program's words.</param>
    public static CustomRuleContract Of(
        LoyaltyProgram program,
        IReadOnlyDictionary<string, ICustomRewardRule> code,
        Catalog? catalog = null
    )
    {
        ArgumentNullException.ThrowIfNull(program);
        ArgumentNullException.ThrowIfNull(code);
        return new CustomRuleContract(program, code, catalog);
    }

    /// <summary>Makes up so many sales; 200 unless said.</summary>
    /// <param name="count">At least 1.</param>
    public CustomRuleContract Sales(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        _sales = count;
        return this;
    }

    /// <summary>Makes up other sales; 1 unless said. The same seed gives the same sales everywhere.</summary>
    /// <param name="seed">Any number.</param>
    public CustomRuleContract Seed(int seed)
    {
        _seed = seed;
        return this;
    }

    /// <summary>Says how much one call of the code may allocate; 16,384 bytes unless said. Not counted on .NET Framework.</summary>
    /// <param name="bytes">At least 0.</param>
    public CustomRuleContract MostBytes(long bytes)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(bytes);
        _mostBytes = bytes;
        return this;
    }

    /// <summary>Sells these besides, each in any number of whole units at the price of one: what the code looks for and the program does not name.</summary>
    /// <param name="lines">A line of each, of one unit.</param>
    public CustomRuleContract Goods(params Line[] lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        _goods.AddRange(lines);
        return this;
    }

    /// <summary>Checks all laws.</summary>
    /// <returns>What was tried.</returns>
    /// <exception cref="LoyaltyProgramException">The program has errors.</exception>
    /// <exception cref="CustomRuleContractException">A law is broken.</exception>
    public CustomRuleContractReport Check() =>
        new ContractCheck(_program, _code, _catalog, _seed, _mostBytes).Run(_goods, _sales);
}
