namespace Loyalty.Rules.Journeys.Checking;

/// <summary>
/// All that can be the case when a transition is looked at, as far as conditions see it: a range for every number and a set of texts for every attribute.
/// Satisfiable, implied and overlapping conditions are decided on it exactly, days counted as 24 hours. Immutable.
/// </summary>
internal sealed class Region
{
    private readonly Interval[] _numbers;
    private readonly WordSet[] _words;

    /// <param name="numbers">The range of every number, in the order of the space.</param>
    /// <param name="words">The texts of every attribute, in the order of the space.</param>
    internal Region(Interval[] numbers, WordSet[] words)
    {
        _numbers = numbers;
        _words = words;
    }

    internal Interval this[int number] => _numbers[number];

    internal bool IsEmpty => FirstEmpty() >= 0;

    /// <summary>The first part that nothing can be, or -1; attributes come after the numbers.</summary>
    internal int FirstEmpty()
    {
        int number = Array.FindIndex(_numbers, one => one.IsEmpty);
        if (number >= 0)
            return number;
        int word = Array.FindIndex(_words, one => one.IsEmpty);
        return word < 0 ? -1 : _numbers.Length + word;
    }

    /// <summary>Whether both have the same numbers; what is followed from one to the other keeps its texts, or has fewer.</summary>
    internal bool HasNumbersOf(Region other)
    {
        for (int i = 0; i < _numbers.Length; i++)
        {
            if (_numbers[i].Low != other._numbers[i].Low || _numbers[i].High != other._numbers[i].High)
                return false;
        }
        return true;
    }

    internal Region With(int number, Interval range)
    {
        var numbers = (Interval[])_numbers.Clone();
        numbers[number] = range;
        return new Region(numbers, _words);
    }

    internal Region WithWords(int attribute, WordSet set)
    {
        var words = (WordSet[])_words.Clone();
        words[attribute] = set;
        return new Region(_numbers, words);
    }

    internal Region AndWords(int attribute, WordSet set) => WithWords(attribute, _words[attribute].And(set));

    internal Region And(Region other)
    {
        var numbers = new Interval[_numbers.Length];
        for (int i = 0; i < numbers.Length; i++)
            numbers[i] = _numbers[i].And(other._numbers[i]);
        var words = new WordSet[_words.Length];
        for (int i = 0; i < words.Length; i++)
            words[i] = _words[i].And(other._words[i]);
        return new Region(numbers, words);
    }

    /// <summary>What is here and not there, in parts that have nothing in common; some may be empty.</summary>
    internal List<Region> Without(Region other)
    {
        var parts = new List<Region>();
        var rest = this;
        for (int i = 0; i < _numbers.Length; i++)
        {
            var cut = other._numbers[i];
            if (cut.Low <= rest[i].Low && cut.High >= rest[i].High)
                continue;
            if (cut.Low > rest[i].Low)
                parts.Add(rest.With(i, rest[i].To(cut.Low - 1)));
            if (cut.High < rest[i].High)
                parts.Add(rest.With(i, rest[i].From(cut.High + 1)));
            rest = rest.With(i, rest[i].And(cut));
        }
        for (int i = 0; i < _words.Length; i++)
        {
            if (other._words[i] == WordSet.All)
                continue;
            parts.Add(rest.WithWords(i, rest._words[i].Without(other._words[i])));
            rest = rest.AndWords(i, other._words[i]);
        }
        return parts;
    }
}
