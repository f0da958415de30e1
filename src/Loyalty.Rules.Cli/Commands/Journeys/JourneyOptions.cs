using System.CommandLine;
using System.Globalization;

namespace Loyalty.Rules.Cli.Commands.Journeys;

/// <summary>What several commands about journeys ask for.</summary>
internal static class JourneyOptions
{
    private static readonly string[] Instants =
    [
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'",
        "yyyy-MM-dd'T'HH:mmzzz",
        "yyyy-MM-dd'T'HH:mm'Z'",
    ];

    internal static Argument<string> Journey() =>
        new("JOURNEY")
        {
            Description =
                "The journey: a JSON file of it, or of a program that has one; or hundred-days, which is built in.",
        };

    internal static Option<string?> Log() =>
        new("--log", "-l")
        {
            Description = "The events: a JSON list, or one in each line; '-' for standard input.",
            HelpName = "FILE",
        };

    internal static Option<string?> Member() =>
        new("--member", "-m") { Description = "Only this member of the log.", HelpName = "ID" };

    internal static Option<string?> Until() =>
        new("--until")
        {
            Description =
                "Up to when events are taken and timers fire, such as 2026-06-01T15:30:00-04:00; up to the latest event unless said.",
            HelpName = "INSTANT",
        };

    internal static Option<string> Language()
    {
        var language = new Option<string>("--language")
        {
            Description = "The language of names and words: 'en' or 'vi'.",
            DefaultValueFactory = _ => "en",
        };
        language.AcceptOnlyFromAmong("en", "vi");
        return language;
    }

    internal static DateTimeOffset? InstantOf(string? text)
    {
        if (text is null)
            return null;
        bool isInstant = DateTimeOffset.TryParseExact(
            text,
            Instants,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out var instant
        );
        if (!isInstant)
            throw new InputException(
                $"'{text}' is no instant. Write a date, a time and an offset, such as 2026-06-01T15:30:00-04:00."
            );
        if (instant.UtcDateTime.Year is < 1970 or > 2199)
            throw new InputException($"'{text}' is out of range. Journeys know 1970 to 2199.");
        return instant;
    }

    /// <summary>A file that is written may take the place of none that is read.</summary>
    internal static void Spare(string what, string? target, params string?[] inputs)
    {
        if (target is not null && Array.Exists(inputs, input => input is not null && Files.AreSame(input, target)))
            throw new InputException(
                $"The {what} would be written over '{target}', which is read here. Name another file."
            );
    }
}
