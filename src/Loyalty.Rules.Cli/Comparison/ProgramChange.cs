using System.Text.Json;

namespace Loyalty.Rules.Cli.Comparison;

/// <summary>One difference between two programs.</summary>
internal sealed class ProgramChange
{
    /// <summary>What of the program it concerns.</summary>
    internal required ChangedPlace Place { get; init; }

    internal required ChangeKind Kind { get; init; }

    /// <summary>The names from the place down to what changed, such as "buy" and "units"; items of lists by their id or number.</summary>
    internal required IReadOnlyList<string> Path { get; init; }

    /// <summary>What the property says, such as "how many whole units"; null where it is no property.</summary>
    internal string? Says { get; init; }

    /// <summary>The value before; null where nothing was said.</summary>
    internal JsonElement? Old { get; init; }

    /// <summary>The value now; null where nothing is said.</summary>
    internal JsonElement? New { get; init; }

    /// <summary>What happened in words, without the place.</summary>
    internal required string Words { get; init; }
}
