using System.Diagnostics.CodeAnalysis;
using Loyalty.Rules.ForwardChaining.Translation;
using Loyalty.Rules.Rewards.Custom;

namespace Loyalty.Rules.ForwardChaining;

/// <summary>What a translation is given besides the program.</summary>
/// <remarks>Not thread-safe.</remarks>
public sealed class ProgramTranslation
{
    private readonly LoyaltyProgram _program;
    private Catalog? _catalog;
    private bool _catalogSaysAll;
    private IReadOnlyDictionary<string, ICustomRewardRule> _customRules = new Dictionary<string, ICustomRewardRule>();

    internal ProgramTranslation(LoyaltyProgram program) => _program = program;

    /// <summary>Names the items that the merchant sells; none unless said.</summary>
    /// <param name="catalog">The catalog.</param>
    public ProgramTranslation Catalog(Catalog catalog)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        _catalog = catalog;
        return this;
    }

    /// <summary>
    /// Promises that no line of a sale says more of its goods than the catalog: no categories, brands, tags or attributes of its own. More rules can be translated
    /// then: those of which the catalog shows that what is bought is never offered, or what is offered always bought. A sale that breaks the promise is a fault.
    /// </summary>
    public ProgramTranslation CatalogSaysAll()
    {
        _catalogSaysAll = true;
        return this;
    }

    /// <summary>Hands over the code of the program's own custom rules, which stay as they are.</summary>
    /// <param name="customRules">The code by the names that the rules use.</param>
    public ProgramTranslation CustomRules(IReadOnlyDictionary<string, ICustomRewardRule> customRules)
    {
        ArgumentNullException.ThrowIfNull(customRules);
        _customRules = customRules;
        return this;
    }

    /// <summary>Translates the program.</summary>
    /// <exception cref="LoyaltyProgramException">The program has errors; the message lists the first of them.</exception>
    /// <exception cref="TranslationException">A rule cannot be translated; the message lists why.</exception>
    public ForwardChainingProgram Translate() =>
        TryTranslate(out var translated, out var refusals)
            ? translated
            : throw new TranslationException(_program.Id, refusals);

    /// <summary>Translates the program, or says why not.</summary>
    /// <param name="translated">The translated program, or null.</param>
    /// <param name="refusals">Everything that stands in the way, in the order of the program's rules.</param>
    /// <returns>Whether there is a translated program.</returns>
    /// <exception cref="LoyaltyProgramException">The program has errors; the message lists the first of them.</exception>
    public bool TryTranslate(
        [NotNullWhen(true)] out ForwardChainingProgram? translated,
        out IReadOnlyList<TranslationRefusal> refusals
    )
    {
        _program.Compile(_catalog, _customRules);
        var translator = new ProgramTranslator(
            new ProgramFacts(_program, new SelectorProofs(_program, _catalogSaysAll ? _catalog : null)),
            _catalog,
            _customRules
        );
        translated = translator.Translate(out refusals);
        return translated is not null;
    }
}
