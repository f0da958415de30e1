namespace Loyalty.Rules.Testing.Expectations;

/// <summary>Something that did not come as expected.</summary>
internal sealed class Finding
{
    /// <param name="what">What was looked at, such as "the discount".</param>
    /// <param name="expected">What it should be.</param>
    /// <param name="actual">What it is.</param>
    internal Finding(string what, string expected, string actual)
        : this(what, expected, actual, Capital(what) + " should be " + expected + ", and is " + actual + ".") { }

    internal Finding(string what, string expected, string actual, string sentence)
    {
        What = what;
        Expected = expected;
        Actual = actual;
        Sentence = sentence;
    }

    internal string What { get; }

    internal string Expected { get; }

    internal string Actual { get; }

    /// <summary>All of it, as a merchant would say it.</summary>
    internal string Sentence { get; }

    /// <summary>One of several things at once.</summary>
    internal static Finding OfSeveral(string what, string expected, string actual) =>
        new(what, expected, actual, Capital(what) + " should be " + expected + ", and are " + actual + ".");

    private static string Capital(string what) => char.ToUpperInvariant(what[0]) + what.Substring(1);
}
