namespace Loyalty.Rules.Journeys;

/// <summary>A set of texts: some, or all but some. Immutable.</summary>
internal sealed class WordSet
{
    internal static readonly WordSet All = new([], isAllBut: true);

    private readonly HashSet<string> _words;
    private readonly bool _isAllBut;

    internal WordSet(IEnumerable<string> words, bool isAllBut)
    {
        _words = new HashSet<string>(words, StringComparer.Ordinal);
        _isAllBut = isAllBut;
    }

    internal bool IsEmpty => !_isAllBut && _words.Count == 0;

    internal WordSet And(WordSet other)
    {
        if (_isAllBut && other._isAllBut)
            return new WordSet(_words.Concat(other._words), isAllBut: true);
        return _isAllBut
            ? new WordSet(other._words.Where(Contains), isAllBut: false)
            : new WordSet(_words.Where(other.Contains), isAllBut: false);
    }

    internal WordSet Without(WordSet other) => And(new WordSet(other._words, !other._isAllBut));

    private bool Contains(string word) => _words.Contains(word) != _isAllBut;
}
