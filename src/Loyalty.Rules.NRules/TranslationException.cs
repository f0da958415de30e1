namespace Loyalty.Rules.ForwardChaining;

/// <summary>A program has rules that no network can decide as the engine decides them; the message lists why.</summary>
public sealed class TranslationException : Exception
{
    internal TranslationException(string program, IReadOnlyList<TranslationRefusal> refusals)
        : base($"The program '{program}' cannot be translated:\n" + string.Join("\n", refusals)) => Refusals = refusals;

    /// <summary>Everything that stands in the way, in the order of the program's rules.</summary>
    public IReadOnlyList<TranslationRefusal> Refusals { get; }
}
