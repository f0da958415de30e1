namespace Loyalty.Rules.Json.Forms;

/// <summary>A word, and how many days it speaks of.</summary>
internal readonly struct WordOrDays<T>
    where T : struct
{
    internal WordOrDays(T word, int days)
    {
        Word = word;
        Days = days;
    }

    internal T Word { get; }

    /// <summary>0 where the word speaks of no days.</summary>
    internal int Days { get; }
}
